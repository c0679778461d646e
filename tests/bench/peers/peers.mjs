// SPDX-License-Identifier: Apache-2.0
// TARS and llama.cpp on the same file, in turns: prefill, decode, and several sequences decoding together.
//   node peers.mjs TARS_PROGRAM FILE.gguf... [--threads N] [--prompt N] [--decode N] [--depth N] [--sequences N]
//                  [--rounds N]
// Each round starts both programs once, each in a process of its own, so that what disturbs the machine disturbs
// both. Printed are tokens per second (medians) and the median of the rounds' ratios, with their range.
import {execFileSync} from "node:child_process";
import {basename} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";

const number = value => ({type: "string", default: String(value)});
const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
        threads: number(2), prompt: number(512), decode: number(64), depth: number(0), sequences: number(1),
        rounds: number(5), child: {type: "boolean", default: false},
    },
});
const [threads, prompt, decode, depth, sequences, rounds] =
    ["threads", "prompt", "decode", "depth", "sequences", "rounds"].map(name => Number(values[name]));

// Tokens per second of llama.cpp on `path`.
async function measureLlama(path) {
    const {getLlama, LlamaLogLevel} = await import("node-llama-cpp");
    const llama = await getLlama({gpu: false, build: "never", maxThreads: threads, logLevel: LlamaLogLevel.error});
    const model = await llama.loadModel({modelPath: path});
    const length = Math.max(prompt, depth + decode) + 8;
    const context = await model.createContext({
        contextSize: length, sequences, threads, batchSize: 512, flashAttention: true,
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
    const say = async sequence => {
        let left = decode;
        const yieldAll = {temperature: 0, yieldEogToken: true};
        while (left > 0)  // an end of text only interrupts
            for await (const _ of sequence.evaluate(random(1), yieldAll))
                if (--left === 0) break;
    };
    await read(all[0], 32);
    await all[0].clearHistory();
    const prefill = prompt / await seconds(() => read(all[0], prompt));
    await all[0].clearHistory();
    if (depth > 0) await Promise.all(all.map(sequence => read(sequence, depth)));
    const together = await seconds(() => Promise.all(all.map(say)));
    return {prefill, decode: sequences * decode / together};
}

function measureTars(program, path) {
    const out = JSON.parse(execFileSync(program, [
        "bench", path, "--json", "--threads", threads, "--prompt", prompt, "--decode", decode, "--depth", depth,
        "--sequences", sequences, "--repetitions", 1,
    ].map(String), {encoding: "utf8"}));
    return {prefill: out.prefill_tokens_per_second.median, decode: out.decode_tokens_per_second.median};
}

const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const shown = value => value.toFixed(value < 100 ? 1 : 0).padStart(8);

function compare(program, path) {
    const self = fileURLToPath(import.meta.url);
    const pairs = [];
    for (let round = 0; round < rounds; ++round) {
        const theirs = () => JSON.parse(execFileSync(process.execPath,
            [self, "--child", path, ...Object.entries(values).filter(([name]) => name !== "child")
                .flatMap(([name, value]) => [`--${name}`, value])], {encoding: "utf8"}).trim().split("\n").at(-1));
        const ours = () => measureTars(program, path);
        if (round % 2 === 0) pairs.push([ours(), theirs()]);
        else pairs.push([theirs(), ours()].reverse());
    }
    for (const phase of ["prefill", "decode"]) {
        const ratios = pairs.map(([ours, theirs]) => ours[phase] / theirs[phase]);
        console.log(`${basename(path).padEnd(24)} ${phase.padEnd(8)}` +
            shown(median(pairs.map(pair => pair[0][phase]))) + shown(median(pairs.map(pair => pair[1][phase]))) +
            `   ${median(ratios).toFixed(2)}  (${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)})`);
    }
}

if (values.child) {
    console.log(JSON.stringify(await measureLlama(positionals[0])));
    process.exit(0);
}
const [program, ...files] = positionals;
if (files.length === 0) {
    console.error("usage: node peers.mjs TARS_PROGRAM FILE.gguf... [--threads N] [--prompt N] [--decode N] [--depth N] [--sequences N] [--rounds N]");
    process.exit(2);
}
console.log(`prompt ${prompt}, decode ${decode} at depth ${depth}, ${sequences} sequence(s), ${threads} threads, ${rounds} rounds`);
console.log(`${"".padEnd(33)}    TARS llama.cpp  ratio`);
for (const path of files) compare(program, path);
