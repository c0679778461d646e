// SPDX-License-Identifier: Apache-2.0
// 64 streams at once: none fails, none is left behind, and together they are no slower than one alone.
//   node chats.mjs TARS_PROGRAM MODEL [--short]
import assert from "node:assert/strict";
import {Server, arguments_or_usage, judge, make_home, run} from "../serve.mjs";

const [tars, model] = arguments_or_usage("chats.mjs TARS_PROGRAM MODEL [--short]", 2);
const kStreams = 64;
const kTokens = process.argv.includes("--short") ? 32 : 96;
const kMostUneven = 1.5;

const home = make_home();
await run(tars, ["import", model, "--name", "model"], {env: home.env});
const bench = JSON.parse((await run(tars, ["bench", model, "--decode", "64", "--prompt", "16", "--json"], home)).stdout);
const server = await Server.start(tars, {...home.env, OLLAMA_NUM_PARALLEL: String(kStreams)});

// One stream that goes on for its full length whatever the model would say: the seconds from the first to the last piece.
async function chat(number) {
    const body = {
        model: "model", prompt: `Once upon a time there were ${number}`, raw: true,
        options: {temperature: 1, seed: number, num_predict: kTokens},
    };
    const began = performance.now();
    const response = await fetch(server.host + "/api/generate", {method: "POST", body: JSON.stringify(body)});
    assert.equal(response.status, 200);
    let text = "", last;
    for await (const bytes of response.body.pipeThrough(new TextDecoderStream())) text += bytes;
    for (const line of text.trim().split("\n")) {
        last = JSON.parse(line);
        assert.ok(!last.error, last.error);
    }
    assert.equal(last.done, true);
    return {tokens: last.eval_count, seconds: (performance.now() - began) / 1000};
}

await judge({
    async [`${kStreams} streams at once`]() {
        await chat(0);  // loads the model
        const began = performance.now();
        const answers = await Promise.all(Array.from({length: kStreams}, (_, number) => chat(number + 1)));
        const wall = (performance.now() - began) / 1000;
        const tokens = answers.reduce((sum, answer) => sum + answer.tokens, 0);
        // Answers that the model ended early were not slowed down by anybody.
        const times = answers.filter((answer) => answer.tokens === kTokens).map((answer) => answer.seconds);
        const uneven = Math.max(...times) / Math.min(...times);
        const alone = bench.decode_tokens_per_second.median;
        const remark = `${tokens} tokens, ${(tokens / wall).toFixed(0)} per second together, ${alone.toFixed(0)} by one ` +
            `stream in tars bench; slowest/fastest ${uneven.toFixed(2)}`;
        assert.ok(times.length > kStreams / 2, `${times.length} streams of full length`);
        assert.ok(uneven <= kMostUneven, remark);
        assert.ok(tokens / wall >= alone / 2, remark);
        return remark;
    },
    async "the server ends well"() {
        assert.equal(await server.stop(), 0);
    },
}, () => home.remove());
