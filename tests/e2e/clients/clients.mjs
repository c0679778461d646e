// SPDX-License-Identifier: Apache-2.0
// Real clients against `tars serve`: each must list, chat, stream and break off as its users expect.
//   node clients.mjs TARS_PROGRAM MODEL
import {ChatOllama} from "@langchain/ollama";
import {Ollama} from "ollama";
import OpenAI from "openai";
import assert from "node:assert/strict";
import {execFileSync, spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createInterface} from "node:readline";

const [tars, model] = process.argv.slice(2);
if (!model) {
    console.error("usage: node clients.mjs TARS_PROGRAM MODEL");
    process.exit(2);
}
const home = mkdtempSync(join(tmpdir(), "tars-clients-"));
const env = {...process.env, TARS_HOME: home, OLLAMA_NUM_PARALLEL: "64"};
execFileSync(tars, ["import", model, "--name", "story"], {env});
const server = spawn(tars, ["serve", "--port", "0"], {env, stdio: ["ignore", "pipe", "ignore"]});
const [line] = await once(createInterface({input: server.stdout}), "line");
const host = line.match(/http:\/\/\S+/)[0];

const prompt = "Once upon a time";
const messages = [{role: "user", content: prompt}];
const options = {temperature: 0, num_predict: 16};
const endless = {temperature: 1, num_predict: -1};

async function metric(name) {
    const text = await (await fetch(host + "/metrics")).text();
    const line = text.split("\n").find((line) => line.startsWith(name + " "));
    return line ? Number(line.slice(name.length)) : 0;
}

// The server must stop working soon after `work` has broken off. A crowd of other answers keeps the small test model
// from being done before its client has read three words.
async function breaks_off(work) {
    const crowd = Array.from({length: 48}, () => ollama.generate({model: "story", prompt, raw: true, options: endless}));
    const name = 'tars_answers_total{end="cancelled"}';
    const before = await metric(name);
    await work();
    for (let i = 0; i < 100 && (await metric(name)) === before; ++i) await new Promise((done) => setTimeout(done, 50));
    assert.equal(await metric(name), before + 1);
    await Promise.all(crowd);
}

const ollama = new Ollama({host});
const openai = new OpenAI({baseURL: host + "/v1", apiKey: "unused", maxRetries: 0});
const langchain = (more) => new ChatOllama({baseUrl: host, model: "story", temperature: 0, numPredict: 16, ...more});

const checks = {
    async "ollama lists and shows"() {
        const {models} = await ollama.list();
        assert.deepEqual(models.map(({name}) => name), ["story:latest"]);
        const shown = await ollama.show({model: "story"});
        assert.equal(shown.model_info["general.architecture"], shown.details.family);
        assert.match((await ollama.version()).version, /^\d+\.\d+\.\d+$/);
    },
    async "ollama chats, whole and streamed"() {
        const whole = await ollama.chat({model: "story", messages, options});
        assert.equal(whole.done, true);
        assert.equal(whole.eval_count, 16);
        let text = "", last;
        for await (const part of await ollama.chat({model: "story", messages, options, stream: true})) {
            text += part.message.content;
            last = part;
        }
        assert.equal(text, whole.message.content);
        assert.equal(last.done_reason, "length");
        assert.equal((await ollama.ps()).models[0].model, "story:latest");
    },
    async "ollama generates"() {
        const answer = await ollama.generate({model: "story", prompt, raw: true, options});
        assert.ok(answer.response.length > 10);
    },
    async "ollama breaks off"() {
        await breaks_off(async () => {
            const stream = await ollama.generate({model: "story", prompt, raw: true, options: endless, stream: true});
            let parts = 0;
            await assert.rejects(async () => {
                for await (const part of stream) if (++parts === 3 && part) stream.abort();
            }, {name: "AbortError"});
        });
    },
    async "ollama is told of a missing model"() {
        await assert.rejects(ollama.chat({model: "nobody", messages}), (error) => {
            assert.equal(error.status_code, 404);
            assert.match(error.message, /model 'nobody' not found/);
            return true;
        });
    },
    async "openai lists"() {
        const ids = [];
        for await (const {id} of await openai.models.list()) ids.push(id);
        assert.deepEqual(ids, ["story:latest"]);
        assert.equal((await openai.models.retrieve("story")).id, "story");
    },
    async "openai chats, whole and streamed"() {
        const body = {model: "story", messages, temperature: 0, max_tokens: 16};
        const whole = await openai.chat.completions.create(body);
        assert.equal(whole.choices[0].finish_reason, "length");
        assert.equal(whole.usage.completion_tokens, 16);
        let text = "", usage, role;
        const stream = await openai.chat.completions.create({...body, stream: true, stream_options: {include_usage: true}});
        for await (const chunk of stream) {
            role ??= chunk.choices[0]?.delta.role;
            text += chunk.choices[0]?.delta.content ?? "";
            usage = chunk.usage ?? usage;
        }
        assert.equal(text, whole.choices[0].message.content);
        assert.equal(role, "assistant");
        assert.equal(usage.completion_tokens, 16);
    },
    async "openai completes"() {
        const answer = await openai.completions.create({model: "story", prompt, max_tokens: 8, temperature: 0});
        assert.ok(answer.choices[0].text.length > 0);
    },
    async "openai breaks off"() {
        await breaks_off(async () => {
            const stream = await openai.chat.completions.create({model: "story", messages, stream: true});
            let parts = 0;
            for await (const chunk of stream) if (++parts === 3 && chunk) stream.controller.abort();
        });
    },
    async "openai is told of a missing model"() {
        await assert.rejects(openai.chat.completions.create({model: "nobody", messages}), OpenAI.NotFoundError);
        await assert.rejects(openai.chat.completions.create({model: "story", messages: []}), OpenAI.BadRequestError);
    },
    async "langchain chats, whole and streamed"() {
        const whole = await langchain().invoke(prompt);
        assert.equal(whole.usage_metadata.output_tokens, 16);
        let text = "";
        for await (const chunk of await langchain().stream(prompt)) text += chunk.content;
        assert.equal(text, whole.content);
    },
    async "langchain breaks off"() {
        await breaks_off(async () => {
            const chat = langchain({numPredict: -1});
            let parts = 0;
            // Its own AbortSignal leaves the connection open until the next word is asked for, which nobody does.
            await assert.rejects(async () => {
                for await (const chunk of await chat.stream(prompt)) if (++parts === 3 && chunk) chat.client.abort();
            });
        });
    },
};

let failures = 0;
try {
    for (const [name, check] of Object.entries(checks)) {
        try {
            await check();
            console.log(`ok   ${name}`);
        } catch (error) {
            console.log(`FAIL ${name}: ${error.stack ?? error}`);
            ++failures;
        }
    }
} finally {
    server.kill("SIGTERM");
    const [code] = await once(server, "exit");
    if (code !== 0) console.log(`FAIL the server ended with ${code}`), ++failures;
    rmSync(home, {recursive: true});
}
console.log(`${Object.keys(checks).length - failures} passed, ${failures} failed`);
process.exit(failures > 0 ? 1 : 0);
