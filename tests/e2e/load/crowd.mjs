// SPDX-License-Identifier: Apache-2.0
// Clients that only connect, that read a byte now and then, that vanish in the middle: when they are gone, so is every
// thread, file descriptor and page the server had for them.
//   node crowd.mjs TARS_PROGRAM MODEL [--short] [--rounds=N]
import assert from "node:assert/strict";
import net from "node:net";
import {Server, arguments_or_usage, judge, make_home, run, sleep} from "../serve.mjs";

const [tars, model] = arguments_or_usage("crowd.mjs TARS_PROGRAM MODEL [--short] [--rounds=N]", 2);
const kClients = process.argv.includes("--short") ? 60 : 500;
const kRounds = Number(process.argv.find((word) => word.startsWith("--rounds="))?.split("=")[1] ?? 4);
const kMostGrowth = 8 << 20;  // bytes over the second half of the rounds: the allocator's own, not a client's

const home = make_home();
await run(tars, ["import", model, "--name", "model"], {env: home.env});
const server = await Server.start(tars, {...home.env, OLLAMA_NUM_PARALLEL: "8", OLLAMA_KEEP_ALIVE: "-1"});
const {hostname, port} = new URL(server.host);

function ask(text) {
    const body = JSON.stringify({
        model: "model", prompt: text, raw: true, options: {temperature: 1, num_predict: 64},
    });
    return `POST /api/generate HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

// Each kind of guest returns once it has left.
const guests = {
    connects_only: async (socket) => sleep(200 + Math.random() * 800),
    sends_half_a_request: async (socket) => {
        socket.write(ask("half").slice(0, 40 + Math.random() * 60));
        await sleep(Math.random() * 1000);
    },
    leaves_at_once: async (socket) => {
        socket.write(ask("gone"));
        await sleep(Math.random() * 20);
    },
    leaves_in_the_middle: async (socket) => {
        socket.write(ask("middle"));
        await new Promise((done) => socket.once("data", done).once("close", done));
    },
    reads_slowly: async (socket) => {
        socket.pause();
        socket.write(ask("slow"));
        for (let i = 0; i < 20; ++i) {
            socket.read(50);
            await sleep(50);
        }
    },
    stays_to_the_end: async (socket) => {
        let text = "";
        socket.on("data", (bytes) => { text += bytes; });
        socket.write(ask("polite"));
        for (let i = 0; i < 1200 && !text.includes('"done":true'); ++i) await sleep(50);
        assert.ok(text.includes('"done":true'), `no end in: ${text.slice(0, 300)}`);
    },
};

async function visit(kind) {
    const socket = net.connect({host: hostname, port});
    socket.on("error", () => {});
    await new Promise((done) => socket.once("connect", done).once("close", done));
    try {
        await guests[kind](socket);
    } finally {
        socket.resetAndDestroy();
    }
}

async function round() {
    const kinds = Object.keys(guests);
    await Promise.all(Array.from({length: kClients}, (_, i) => visit(kinds[i % kinds.length])));
    // What cancels a request does so within a step; 30 seconds are for a loaded machine.
    for (let i = 0; i < 300 && (await server.metric("tars_http_requests_active")) > 1; ++i) await sleep(100);
    await sleep(500);
    return server.facts();
}

await judge({
    async [`${kRounds} rounds of ${kClients} clients leave nothing behind`]() {
        const facts = [];
        for (let i = 0; i < kRounds; ++i) facts.push(await round());
        const [first, last] = [facts[0], facts.at(-1)];
        const remark = `threads ${first.threads} -> ${last.threads}, files ${first.files} -> ${last.files}, ` +
            `resident ${facts.map(({resident}) => (resident / 1e6).toFixed(1)).join(" ")} MB`;
        // Finished threads are joined when the next connection comes; a few of the last round may still be there.
        assert.ok(last.threads <= first.threads + 4, remark);
        assert.ok(last.files <= first.files + 4, remark);
        // What is known of past prompts is kept on purpose, and fills its pages in the first rounds.
        assert.ok(last.resident <= facts[kRounds >> 1].resident + kMostGrowth, remark);
        return remark;
    },
    async "the next client is served at once"() {
        const began = performance.now();
        const response = await fetch(server.host + "/api/generate", {
            method: "POST",
            body: JSON.stringify({model: "model", prompt: "x", raw: true, stream: false, options: {num_predict: 4}}),
        });
        assert.equal(response.status, 200);
        return `${(performance.now() - began).toFixed(0)} ms`;
    },
    async "the server ends well"() {
        assert.equal(await server.stop(), 0);
    },
}, () => home.remove());
