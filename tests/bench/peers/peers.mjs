// SPDX-License-Identifier: Apache-2.0
// TARS and others on the same file, in turns: prefill, decode, several sequences decoding together, a first token.
//   node peers.mjs TARS_PROGRAM FILE.gguf... [--threads N] [--prompt N] [--decode N] [--depth N] [--sequences N]
//                  [--kv-type f16|q8_0] [--rounds N] [--cold] [--busy] [--llama-bench "PROGRAM ARGUMENTS"]
// Each round starts every program once, each in a process of its own, so that what disturbs the machine disturbs
// all. Printed are tokens per second (medians) and the medians of the rounds' ratios, with their range.
//   --cold         instead: milliseconds from a fresh process (files in the page cache) to its first token
//   --busy         instead: decode beside a process that keeps one processor busy, as a share of decode without it
//   --llama-bench  one more peer: that program, of llama.cpp or of ik_llama.cpp (with -rtr 1), built by whoever measures
import {execFileSync, spawn} from "node:child_process";
import {basename} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";

const number = value => ({type: "string", default: String(value)});
const flag = {type: "boolean", default: false};
const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
        threads: number(2), prompt: number(512), decode: number(64), depth: number(0), sequences: number(1),
        rounds: number(5), "kv-type": {type: "string", default: "f16"}, "llama-bench": {type: "string"},
        cold: flag, busy: flag, child: flag,
    },
});
const [threads, prompt, decode, depth, sequences, rounds] =
    ["threads", "prompt", "decode", "depth", "sequences", "rounds"].map(name => Number(values[name]));
const kvType = values["kv-type"];

// Tokens per second of llama.cpp on `path`, and the milliseconds it took to the first.
async function measureLlama(path) {
    const {getLlama, LlamaLogLevel} = await import("node-llama-cpp");
    const start = performance.now();
    const llama = await getLlama({gpu: false, build: "never", maxThreads: threads, logLevel: LlamaLogLevel.error});
    const model = await llama.loadModel({modelPath: path});
    const type = kvType.toUpperCase();
    const length = values.cold ? 512 : Math.max(prompt, depth + decode) + 8;
    const context = await model.createContext({
        contextSize: length, sequences, threads, batchSize: 512, flashAttention: true,
        experimentalKvCacheKeyType: type, experimentalKvCacheValueType: type,
    });
    const kTokens = 500;  // every vocabulary has so many
    const random = count => Array.from({length: count}, () => Math.floor(Math.random() * kTokens));
    const all = Array.from({length: sequences}, () => context.getSequence());

    const read = (sequence, count) => sequence.evaluateWithoutGeneratingNewTokens(random(count));
    const seconds = async work => {
        const start = performance.now();
        await work();
        return (performance.now() - start) / 1000;
    };
    const say = async (sequence, count) => {
        let left = count;
        const yieldAll = {temperature: 0, yieldEogToken: true};
        while (left > 0)  // an end of text only interrupts
            for await (const _ of sequence.evaluate(random(1), yieldAll))
                if (--left === 0) break;
    };
    if (values.cold) {
        await say(all[0], 1);
        return {first: performance.now() - start};
    }
    await read(all[0], 32);
    await all[0].clearHistory();
    const prefill = prompt / await seconds(() => read(all[0], prompt));
    await all[0].clearHistory();
    if (depth > 0) await Promise.all(all.map(sequence => read(sequence, depth)));
    const together = await seconds(() => Promise.all(all.map(sequence => say(sequence, decode))));
    return {prefill, decode: sequences * decode / together};
}

// The binding, with the start of its process left out: that is not llama.cpp's.
function llama(path) {
    const self = fileURLToPath(import.meta.url);
    const words = Object.entries(values).filter(([name]) => name !== "child" && name !== "busy")
        .flatMap(([name, value]) => value === true ? [`--${name}`] : value === false ? [] : [`--${name}`, value]);
    return JSON.parse(execFileSync(process.execPath, [self, "--child", path, ...words], {encoding: "utf8"})
        .trim().split("\n").at(-1));
}

const run = (program, words) =>
    execFileSync(program, words.map(String), {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]});

function measureTars(program, path) {
    if (values.cold) {
        const start = performance.now();
        run(program, ["run", path, "a", "--alone", "--raw", "--num-predict", 1, "--context", 512, "--threads", threads]);
        return {first: performance.now() - start};
    }
    const out = JSON.parse(run(program, [
        "bench", path, "--json", "--threads", threads, "--prompt", prompt, "--decode", decode, "--depth", depth,
        "--sequences", sequences, "--repetitions", 1, "--kv-type", kvType,
    ]));
    return {prefill: out.prefill_tokens_per_second.median, decode: out.decode_tokens_per_second.median};
}

function measureLlamaBench(words, path) {
    const [program, ...more] = words.split(" ");
    const out = JSON.parse(run(program, [
        "-m", path, "-t", threads, "-r", 1, "-o", "json", "-fa", 1, "-ctk", kvType, "-ctv", kvType, "-p", prompt,
        ...(depth > 0 ? ["-n", 0, "-gp", `${depth},${decode}`] : ["-n", decode]), ...more,
    ]));
    const rate = generates => out.find(result => (result.n_gen > 0) === generates).avg_ts;
    return {prefill: rate(false), decode: rate(true)};
}

// A process that keeps one processor busy while `measure` runs.
function besideBusy(measure) {
    const busy = spawn(process.execPath, ["-e", "for (;;);"]);
    try {
        return measure();
    } finally {
        busy.kill("SIGKILL");
    }
}

// Of every peer: what one round measures. Larger is better, except where it takes milliseconds.
function contestants(program, path) {
    const all = {
        TARS: () => measureTars(program, path),
        "llama.cpp": () => llama(path),
    };
    if (values["llama-bench"] && sequences === 1 && !values.cold)
        all["llama-bench"] = () => measureLlamaBench(values["llama-bench"], path);
    if (!values.busy) return all;
    const kept = measure => () => ({busy: 100 * besideBusy(measure).decode / measure().decode});
    return Object.fromEntries(Object.entries(all).map(([name, measure]) => [name, kept(measure)]));
}

const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const shown = value => value.toFixed(value < 100 ? 1 : 0).padStart(12);

function compare(program, path) {
    const all = contestants(program, path), names = Object.keys(all);
    const results = [];
    for (let round = 0; round < rounds; ++round) {
        const order = names.map((_, i) => names[(i + round) % names.length]);
        results.push(Object.fromEntries(order.map(name => [name, all[name]()])));
    }
    for (const phase of Object.keys(results[0].TARS)) {
        const rates = name => results.map(round => round[name][phase]);
        const ratios = name => results.map(({TARS, [name]: peer}) =>
            phase === "first" ? peer[phase] / TARS[phase] : TARS[phase] / peer[phase]);
        console.log(`${basename(path).padEnd(24)} ${phase.padEnd(8)}` + names.map(name => shown(median(rates(name)))).join("") +
            names.slice(1).map(name => `   ${median(ratios(name)).toFixed(2)} (${Math.min(...ratios(name)).toFixed(2)} – ` +
                `${Math.max(...ratios(name)).toFixed(2)})`).join(""));
    }
}

if (values.child) {
    console.log(JSON.stringify(await measureLlama(positionals[0])));
    process.exit(0);
}
const [program, ...files] = positionals;
if (files.length === 0) {
    console.error("usage: node peers.mjs TARS_PROGRAM FILE.gguf... [--threads N] [--prompt N] [--decode N] [--depth N] [--sequences N] " +
        "[--kv-type TYPE] [--rounds N] [--cold] [--busy] [--llama-bench \"PROGRAM ARGUMENTS\"]");
    process.exit(2);
}
console.log(values.cold ? `milliseconds to the first token of a fresh process, ${threads} threads, ${rounds} rounds`
    : `prompt ${prompt}, decode ${decode} at depth ${depth}, ${sequences} sequence(s), ${kvType} cache, ${threads} threads, ${rounds} rounds` +
        (values.busy ? "; per cent of decode's speed that are left beside a busy processor" : ""));
console.log(" ".repeat(33) + Object.keys(contestants(program, files[0])).map(name => name.padStart(12)).join("") + "   TARS ÷ …");
for (const path of files) compare(program, path);
