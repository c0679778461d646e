// SPDX-License-Identifier: Apache-2.0
// 64 chats at once, streamed: none fails, none is left behind, and together they are nearly as fast as the engine is.
//   node chats.mjs TARS_PROGRAM MODEL [--short]
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {connect} from "node:net";
import {Server, arguments_or_usage, judge, make_home, run} from "../serve.mjs";

const [tars, model] = arguments_or_usage("chats.mjs TARS_PROGRAM MODEL [--short]", 2);
const kStreams = 64;
const kTokens = process.argv.includes("--short") ? 32 : 480;
const kMostUneven = 1.5;

const home = make_home();
await run(tars, ["import", model, "--name", "model"], {env: home.env});
async function bench(sequences) {
    const words = ["bench", model, "--decode", kTokens, "--prompt", 16, "--sequences", sequences, "--json"];
    const {stdout} = await run(tars, words.map(String), home);
    return JSON.parse(stdout).decode_tokens_per_second.median;
}
const alone = await bench(1);
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

// Sends a request and keeps what comes and when, without a look at it: this process has its share of the same
// processors, and what it spends there the server has not.
function listen(path, body) {
    const {hostname, port} = new URL(server.host), text = JSON.stringify(body), parts = [];
    return new Promise((done, fail) => {
        const socket = connect({host: hostname, port, noDelay: true});
        socket.on("data", (bytes) => parts.push({bytes, time: performance.now()}));
        socket.on("end", () => done(parts));
        socket.on("error", fail);
        socket.write(`POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n` +
                   `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    });
}

// The parts of a body in chunks, joined; a chunk's mark stands on a line of its own.
function dechunk(bytes) {
    const pieces = [];
    for (let at = 0; ;) {
        const end = bytes.indexOf("\r\n", at), size = parseInt(bytes.toString("latin1", at, end), 16);
        assert.ok(end >= 0 && size >= 0, "a broken chunk");
        if (size === 0) return Buffer.concat(pieces).toString();
        pieces.push(bytes.subarray(end + 2, end + 2 + size));
        at = end + 2 + size + 2;
    }
}

// What became of a chat: its tokens, seconds, and for every arrival its time and how many events it brought.
function read_chat({began, parts}) {
    const whole = Buffer.concat(parts.map((part) => part.bytes)), body = whole.indexOf("\r\n\r\n");
    assert.ok(whole.subarray(0, body).toString().startsWith("HTTP/1.1 200"), whole.subarray(0, 300).toString());
    const text = dechunk(whole.subarray(body + 4));
    assert.ok(text.endsWith("data: [DONE]\n\n"), text.slice(-300));
    let tokens = 0;
    for (const line of text.split("\n").filter((candidate) => candidate.startsWith("data: {"))) {
        const event = JSON.parse(line.slice(6));
        assert.ok(!event.error, line);
        if (event.usage) tokens = event.usage.completion_tokens;
    }
    const arrivals = parts.map(({bytes, time}) => ({time, events: bytes.toString("latin1").split("data: {").length - 1}));
    assert.ok(arrivals.length > 2, "an answer in one piece is no stream");
    return {tokens, arrivals, seconds: (parts.at(-1).time - began) / 1000};
}

async function chat(number, logit_bias) {
    const began = performance.now();
    const parts = await listen("/v1/chat/completions", {
        model: "model", messages: [{role: "user", content: `How do I import model ${number}?`}], logit_bias,
        temperature: 1, seed: number, max_tokens: kTokens, stream: true, stream_options: {include_usage: true},
    });
    return {began, parts};
}

// Tokens per second while all of them answer: from the last one's first token to the first one's last.
function rate_together(answers) {
    const from = Math.max(...answers.map(({arrivals}) => arrivals.find((arrival) => arrival.events > 0).time));
    const to = Math.min(...answers.map(({arrivals}) => arrivals.at(-1).time));
    const within = answers.reduce((sum, {arrivals}) => sum + arrivals.reduce(
        (count, {time, events}) => count + (time > from && time <= to ? events : 0), 0), 0);
    return within / ((to - from) / 1000);
}

// Processor seconds that the server has used.
function server_seconds() {
    const fields = readFileSync(`/proc/${server.process.pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
}

await judge({
    async [`${kStreams} chats at once`]() {
        const logit_bias = await never_ending();
        read_chat(await chat(0, logit_bias));  // loads the model
        const before = await bench(kStreams);
        const spent = server_seconds(), own = process.cpuUsage(), began = performance.now();
        const heard = await Promise.all(Array.from({length: kStreams}, (_, number) => chat(number + 1, logit_bias)));
        const wall = (performance.now() - began) / 1000;
        const {user, system} = process.cpuUsage(own), used = server_seconds() - spent;
        const together = (before + await bench(kStreams)) / 2;

        const answers = heard.map(read_chat);
        const tokens = answers.reduce((sum, answer) => sum + answer.tokens, 0);
        // Answers that ended early all the same were not slowed down by anybody.
        const full = answers.filter((answer) => answer.tokens === kTokens);
        const times = full.map((answer) => answer.seconds), uneven = Math.max(...times) / Math.min(...times);
        const rate = full.length > 0 ? rate_together(full) : 0;
        const share = (value) => `${value.toFixed(0)} (${(100 * value / together).toFixed(0)} %)`;
        const remark = `${tokens} tokens, per second ${share(tokens / wall)} with prompts and connections, ${share(rate)} ` +
            `while all answer; tars bench ${together.toFixed(0)} in ${kStreams} sequences, ${alone.toFixed(0)} in one; ` +
            `processor seconds ${used.toFixed(2)} of the server, ${((user + system) / 1e6).toFixed(2)} of this client; ` +
            `slowest/fastest ${uneven.toFixed(2)}`;
        assert.ok(full.length > kStreams / 2, `${full.length} answers of full length`);
        assert.ok(uneven <= kMostUneven, remark);
        assert.ok(tokens / wall >= alone / 2, remark);
        return remark;
    },
    async "the server ends well"() {
        assert.equal(await server.stop(), 0);
    },
}, () => home.remove());
