// SPDX-License-Identifier: Apache-2.0
// 64 chats at once, streamed: none fails, none is left behind, and together they are no slower than one alone.
//   node chats.mjs TARS_PROGRAM MODEL [--short]
import assert from "node:assert/strict";
import {Server, arguments_or_usage, judge, make_home, run} from "../serve.mjs";

const [tars, model] = arguments_or_usage("chats.mjs TARS_PROGRAM MODEL [--short]", 2);
const kStreams = 64;
const kTokens = process.argv.includes("--short") ? 32 : 96;
const kMostUneven = 1.5;

const home = make_home();
await run(tars, ["import", model, "--name", "model"], {env: home.env});
async function bench(sequences) {
    const words = ["bench", model, "--decode", kTokens, "--prompt", 16, "--sequences", sequences, "--json"];
    const {stdout} = await run(tars, words.map(String), home);
    return JSON.parse(stdout).decode_tokens_per_second.median;
}
const alone = await bench(1), together = await bench(kStreams);
const server = await Server.start(tars, {...home.env, OLLAMA_NUM_PARALLEL: String(kStreams)});

async function ask(path, body) {
    const response = await fetch(server.host + path, {method: "POST", body: JSON.stringify(body)});
    assert.equal(response.status, 200);
    return response;
}

// Tokens that would end an answer, ruled out: every chat goes on for its full length.
async function never_ending() {
    const {model_info} = await (await ask("/api/show", {model: "model"})).json();
    const ends = Object.entries(model_info).filter(([key]) => /^tokenizer\.ggml\.(eos|eot)_token_id$/.test(key));
    return Object.fromEntries(ends.map(([, token]) => [token, -100]));
}

// One chat: its tokens, and the seconds it took.
async function chat(number, logit_bias) {
    const began = performance.now();
    const response = await ask("/v1/chat/completions", {
        model: "model", messages: [{role: "user", content: `How do I import model ${number}?`}], logit_bias,
        temperature: 1, seed: number, max_tokens: kTokens, stream: true, stream_options: {include_usage: true},
    });
    let text = "", tokens = 0, pieces = 0;
    for await (const bytes of response.body.pipeThrough(new TextDecoderStream())) text += bytes;
    assert.ok(text.endsWith("data: [DONE]\n\n"), text.slice(-300));
    for (const line of text.split("\n").filter((candidate) => candidate.startsWith("data: {"))) {
        const event = JSON.parse(line.slice(6));
        assert.ok(!event.error, line);
        if (event.usage) tokens = event.usage.completion_tokens;
        ++pieces;
    }
    assert.ok(pieces > 2, "an answer in one piece is no stream");
    return {tokens, seconds: (performance.now() - began) / 1000};
}

await judge({
    async [`${kStreams} chats at once`]() {
        const logit_bias = await never_ending();
        await chat(0, logit_bias);  // loads the model
        const began = performance.now();
        const answers = await Promise.all(Array.from({length: kStreams}, (_, number) => chat(number + 1, logit_bias)));
        const wall = (performance.now() - began) / 1000;
        const tokens = answers.reduce((sum, answer) => sum + answer.tokens, 0);
        // Answers that ended early all the same were not slowed down by anybody.
        const times = answers.filter((answer) => answer.tokens === kTokens).map((answer) => answer.seconds);
        const uneven = Math.max(...times) / Math.min(...times);
        const remark = `${tokens} tokens, ${(tokens / wall).toFixed(0)} per second with prompts and HTTP; tars bench ` +
            `decodes ${together.toFixed(0)} per second in ${kStreams} sequences (${(100 * tokens / wall / together).toFixed(0)} ` +
            `%), ${alone.toFixed(0)} in one; slowest/fastest ${uneven.toFixed(2)}`;
        assert.ok(times.length > kStreams / 2, `${times.length} answers of full length`);
        assert.ok(uneven <= kMostUneven, remark);
        assert.ok(tokens / wall >= alone / 2, remark);
        return remark;
    },
    async "the server ends well"() {
        assert.equal(await server.stop(), 0);
    },
}, () => home.remove());
