// SPDX-License-Identifier: Apache-2.0
// Streamed chats with a server, heard with as little work as possible: whoever measures here shares the
// processors with the server.
import assert from "node:assert/strict";
import {connect} from "node:net";

async function ask(host, path, body) {
    const response = await fetch(host + path, {method: "POST", body: JSON.stringify(body)});
    assert.equal(response.status, 200);
    return response;
}

// Tokens that would end an answer, ruled out: every chat goes on for its full length.
export async function never_ending(host) {
    const {model_info} = await (await ask(host, "/api/show", {model: "model"})).json();
    const ends = Object.entries(model_info).filter(([key]) => /^tokenizer\.ggml\.(eos|eot)_token_id$/.test(key));
    return Object.fromEntries(ends.map(([, token]) => [token, -100]));
}

// Sends a request and keeps what comes and when, without a look at it.
function listen(host, path, body) {
    const {hostname, port} = new URL(host), text = JSON.stringify(body), parts = [];
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

// What became of a chat: its tokens and its prompt's, seconds, and for every arrival its time and how many events it brought.
export function read_chat({began, parts}) {
    const whole = Buffer.concat(parts.map((part) => part.bytes)), body = whole.indexOf("\r\n\r\n");
    assert.ok(whole.subarray(0, body).toString().startsWith("HTTP/1.1 200"), whole.subarray(0, 300).toString());
    const text = dechunk(whole.subarray(body + 4));
    assert.ok(text.endsWith("data: [DONE]\n\n"), text.slice(-300));
    let tokens = 0, prompt = 0;
    for (const line of text.split("\n").filter((candidate) => candidate.startsWith("data: {"))) {
        const event = JSON.parse(line.slice(6));
        assert.ok(!event.error, line);
        if (event.usage) ({completion_tokens: tokens, prompt_tokens: prompt} = event.usage);
    }
    const arrivals = parts.map(({bytes, time}) => ({time, events: bytes.toString("latin1").split("data: {").length - 1}));
    assert.ok(arrivals.length > 2, "an answer in one piece is no stream");
    return {tokens, prompt, arrivals, seconds: (parts.at(-1).time - began) / 1000};
}

// A chat with "model" of `tokens` tokens.
export async function chat(host, number, tokens, logit_bias) {
    const began = performance.now();
    const parts = await listen(host, "/v1/chat/completions", {
        model: "model", messages: [{role: "user", content: `How do I import model ${number}?`}], logit_bias,
        temperature: 1, seed: number, max_tokens: tokens, stream: true, stream_options: {include_usage: true},
    });
    return {began, parts};
}

// Tokens per second while all of them answer: from the last one's first token to the first one's last.
export function rate_together(answers) {
    const from = Math.max(...answers.map(({arrivals}) => arrivals.find((arrival) => arrival.events > 0).time));
    const to = Math.min(...answers.map(({arrivals}) => arrivals.at(-1).time));
    const within = answers.reduce((sum, {arrivals}) => sum + arrivals.reduce(
        (count, {time, events}) => count + (time > from && time <= to ? events : 0), 0), 0);
    return within / ((to - from) / 1000);
}
