// SPDX-License-Identifier: Apache-2.0
// 64 chats at once, streamed: none fails, none is left behind, and together they are nearly as fast as the engine is.
//   node chats.mjs TARS_PROGRAM MODEL [--short | --tokens=N] [--rounds=N] [--minutes=N]
// Answers have 480 tokens, in short 32, or as many as is said.
// With --rounds, so often, in turn with the engine alone; the shares are medians.
// With --minutes, chats go on that long, and the server's memory must not grow.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {Server, arguments_or_usage, judge, make_home, run} from "../serve.mjs";
import {chat, never_ending, rate_together, read_chat} from "./streams.mjs";

const [tars, model] = arguments_or_usage("chats.mjs TARS_PROGRAM MODEL [--short | --tokens=N] [--rounds=N] [--minutes=N]", 2);
const kStreams = 64;
const kMostUneven = 1.5;
const kMostGrowth = 1.05;
const number_of = (name, otherwise) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
const kTokens = number_of("tokens", process.argv.includes("--short") ? 32 : 480);
const rounds = number_of("rounds", 1), minutes = number_of("minutes", 0);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const home = make_home();
await run(tars, ["import", model, "--name", "model"], {env: home.env});
async function bench(sequences, depth) {
    const words = ["bench", model, "--decode", kTokens, "--prompt", 16, "--depth", depth, "--sequences", sequences, "--repetitions", 2, "--json"];
    const {stdout} = await run(tars, words.map(String), home);
    return JSON.parse(stdout).decode_tokens_per_second.median;
}
// Room for a prompt and the answer, no more: the first round then touches the whole KV cache, as the engine alone does
// before it is measured, and later rounds make room in it.
const context = 32 * Math.ceil((kTokens + 64) / 32);
const server = await Server.start(
    tars, {...home.env, OLLAMA_NUM_PARALLEL: String(kStreams), OLLAMA_CONTEXT_LENGTH: String(context)});

// Processor seconds that the server has used.
function server_seconds() {
    const fields = readFileSync(`/proc/${server.process.pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
}

await judge({
    async [`${kStreams} chats at once`]() {
        const logit_bias = await never_ending(server.host);
        // This one loads the model, and says how long the prompts are.
        const {prompt} = read_chat(await chat(server.host, 0, kTokens, logit_bias));
        let number = 0;
        const all_chat = () => Promise.all(
            Array.from({length: kStreams}, () => chat(server.host, ++number, kTokens, logit_bias)));
        await all_chat();
        const alone = await bench(1, prompt), together = [await bench(kStreams, prompt)], whole = [], flowing = [], uneven = [];
        const spent = server_seconds(), own = process.cpuUsage();
        for (let round = 0; round < rounds; ++round) {
            const began = performance.now(), heard = await all_chat();
            const wall = (performance.now() - began) / 1000, answers = heard.map(read_chat);
            together.push(await bench(kStreams, prompt));
            const engine = (together.at(-2) + together.at(-1)) / 2;
            // Answers that ended early all the same were not slowed down by anybody.
            const full = answers.filter((answer) => answer.tokens === kTokens);
            assert.ok(full.length > kStreams / 2, `${full.length} answers of full length`);
            const times = full.map((answer) => answer.seconds);
            uneven.push(Math.max(...times) / Math.min(...times));
            whole.push(answers.reduce((sum, answer) => sum + answer.tokens, 0) / wall / engine);
            flowing.push(rate_together(full) / engine);
        }
        const {user, system} = process.cpuUsage(own), used = server_seconds() - spent, engine = median(together);
        const share = (values) => `${(100 * median(values)).toFixed(0)} % (${values.map((value) => (100 * value).toFixed(0)).join(", ")})`;
        const remark = `of tars bench ${share(whole)} with prompts and connections, ${share(flowing)} while all answer; ` +
            `tars bench ${engine.toFixed(0)} tokens/s in ${kStreams} sequences, ${alone.toFixed(0)} in one, after ${prompt} tokens; ` +
            `processor seconds ${used.toFixed(2)} of the server, ${((user + system) / 1e6).toFixed(2)} of this client; ` +
            `slowest/fastest ${Math.max(...uneven).toFixed(2)}`;
        assert.ok(Math.max(...uneven) <= kMostUneven, remark);
        assert.ok(median(whole) * engine >= alone / 2, remark);
        return remark;
    },
    ...(minutes > 0 && {
        async [`${minutes} minutes of them leave memory as it is`]() {
            const logit_bias = await never_ending(server.host), end = performance.now() + 60000 * minutes;
            let number = 0, first = 0;
            const one_after_the_other = async () => {
                while (performance.now() < end)
                    read_chat(await chat(server.host, ++number, kTokens, logit_bias));
            };
            const watch = setTimeout(() => { first = server.facts().resident; }, 60000 * minutes / 10);
            await Promise.all(Array.from({length: kStreams}, one_after_the_other));
            clearTimeout(watch);
            const last = server.facts().resident, remark = `${number} chats, resident ${(first / 1e6).toFixed(1)} MB ` +
                `after a tenth of the time, ${(last / 1e6).toFixed(1)} MB in the end`;
            assert.ok(last <= first * kMostGrowth, remark);
            return remark;
        },
    }),
    async "the server ends well"() {
        assert.equal(await server.stop(), 0);
    },
}, () => home.remove());
