// SPDX-License-Identifier: Apache-2.0
// The second turn of a long chat reads only what is new of it, and so begins sooner than the first.
//   node turns.mjs TARS_PROGRAM MODEL [--tokens=N]
// Chats have N tokens: 2000, or what the model's context holds. Times are of the first chunk that arrives; they are
// judged where reading such a chat takes long enough to tell.
import assert from "node:assert/strict";
import {Server, arguments_or_usage, judge, make_home, run} from "../serve.mjs";

const [tars, model] = arguments_or_usage("turns.mjs TARS_PROGRAM MODEL [--tokens=N]", 2);
const kRounds = 5, kLeastRatio = 10, kLongEnough = 0.2;  // s
const kLeftOver = 200;       // tokens of the context, for the second turn and answers
const kMostNew = 64;         // tokens of the first turn that the second may read again: its last page, where answers begin

const home = make_home();
await run(tars, ["import", model, "--name", "model"], {env: home.env});
const {stdout} = await run(tars, ["list", "--json"], {env: home.env});
const context = JSON.parse(stdout).find(({name}) => name === "model").context_length;
const kTokens = Number(process.argv.find((word) => word.startsWith("--tokens="))?.split("=")[1] ??
    Math.min(2000, context - kLeftOver));
const server = await Server.start(tars, {...home.env, OLLAMA_CONTEXT_LENGTH: String(kTokens + kLeftOver)});

// An answer of a few tokens: its text, its prompt's tokens and the seconds to its first chunk.
async function turn(messages) {
    const began = performance.now();
    const response = await fetch(server.host + "/api/chat", {
        method: "POST", body: JSON.stringify({model: "model", messages, options: {num_predict: 8, temperature: 0}}),
    });
    assert.equal(response.status, 200);
    let text = "", first;
    for await (const bytes of response.body) {
        first ??= (performance.now() - began) / 1000;
        text += Buffer.from(bytes).toString();
    }
    const lines = text.trim().split("\n").map((line) => JSON.parse(line));
    return {first, answer: lines.map((line) => line.message.content).join(""), prompt: lines.at(-1).prompt_eval_count};
}

const say = (content) => [{role: "user", content}];
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

await judge({
    async [`the second turn of a chat of ${kTokens} tokens reads what is new, and begins sooner`]() {
        let words = "";
        const number = () => ` ${Math.floor(Math.random() * 1000)}`;
        for (let length = 0; length < kTokens;) {
            for (let i = 0; i < Math.max(8, (kTokens - length) / 4); ++i) words += number();
            length = (await turn(say(words))).prompt;
        }
        const other = () => words.split(" ").map(() => number()).join("").slice(0, words.length);
        const ratios = [], firsts = [], seconds = [];
        for (let round = 0; round < kRounds; ++round) {
            const begin = say(other()), first = await turn(begin), before = await server.metric("tars_reused_tokens_total");
            const second = await turn([...begin, {role: "assistant", content: first.answer}, ...say("and now?")]);
            const reused = await server.metric("tars_reused_tokens_total") - before;
            assert.ok(reused >= first.prompt - kMostNew, `${reused} tokens of ${first.prompt} were known`);
            firsts.push(first.first);
            seconds.push(second.first);
            ratios.push(first.first / second.first);
        }
        const remark = `${median(ratios).toFixed(1)} times (${Math.min(...ratios).toFixed(1)} to ` +
            `${Math.max(...ratios).toFixed(1)}); the first ${(1000 * median(firsts)).toFixed(0)} ms, the second ` +
            `${(1000 * median(seconds)).toFixed(0)} ms`;
        if (median(firsts) < kLongEnough) return `${remark}: too short to judge`;
        assert.ok(median(ratios) >= kLeastRatio, remark);
        return remark;
    },
    async "the server ends well"() {
        assert.equal(await server.stop(), 0);
    },
}, () => home.remove());
