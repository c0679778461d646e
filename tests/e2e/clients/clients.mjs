// SPDX-License-Identifier: Apache-2.0
// Real clients against `tars serve`: each must list, chat, stream and break off as its users expect.
//   node clients.mjs TARS_PROGRAM MODEL
import {ChatOllama, OllamaEmbeddings} from "@langchain/ollama";
import {Ollama} from "ollama";
import OpenAI from "openai";
import assert from "node:assert/strict";
import {createHash} from "node:crypto";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {Server, arguments_or_usage, judge, make_home, run, sleep} from "../serve.mjs";

const [tars, model] = arguments_or_usage("clients.mjs TARS_PROGRAM MODEL", 2);
const home = make_home();
await run(tars, ["import", model, "--name", "story"], home);
const server = await Server.start(tars, {...home.env, OLLAMA_NUM_PARALLEL: "64"});
const host = server.host;

const here = dirname(fileURLToPath(import.meta.url));
const guide = join(here, "..", "..", "..", "resources", "guide", "tars-guide.gguf");
const shipped = "tars-guide:latest";
const prompt = "Once upon a time";
const messages = [{role: "user", content: prompt}];
const options = {temperature: 0, num_predict: 16};
const endless = {temperature: 1, num_predict: -1};

// The server must stop working soon after `work` has broken off. A crowd of other answers keeps the small test model
// from being done before its client has read three words.
async function breaks_off(work) {
    const long = {temperature: 1, num_predict: 800};
    const crowd = Array.from({length: 48}, () => ollama.generate({model: "story", prompt, raw: true, options: long}));
    const name = 'tars_answers_total{end="cancelled"}';
    const before = await server.metric(name);
    await work();
    for (let i = 0; i < 100 && (await server.metric(name)) === before; ++i) await sleep(50);
    assert.equal(await server.metric(name), before + 1);
    await Promise.all(crowd);
}

const ollama = new Ollama({host});
const openai = new OpenAI({baseURL: host + "/v1", apiKey: "unused", maxRetries: 0});
const langchain = (more) => new ChatOllama({baseUrl: host, model: "story", temperature: 0, numPredict: 16, ...more});

const checks = {
    async "ollama lists and shows"() {
        const {models} = await ollama.list();
        assert.deepEqual(models.map(({name}) => name).filter((name) => name !== shipped), ["story:latest"]);
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
        assert.deepEqual(ids.filter((id) => id !== shipped), ["story:latest"]);
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

// Parts of the interface that a build may lack: a case of theirs says so and passes, rather than hide that it was not run.
async function supported(probe) {
    const response = await fetch(host + probe.path, {method: "POST", body: JSON.stringify(probe.body)});
    return response.status !== 501 && !(await response.text()).includes("not supported by this server");
}
const embeds = await supported({path: "/api/embed", body: {model: "story", input: "x"}});
const {capabilities} = await ollama.show({model: "story"});
const tools = [{
    type: "function",
    function: {
        name: "get_weather", description: "The weather in a city",
        parameters: {type: "object", required: ["city"], properties: {city: {type: "string"}}},
    },
}];
const only_if = (condition, reason, check) => condition ? check : async () => `not run: ${reason}`;
const with_embeddings = (check) => only_if(embeds, "this server makes no embeddings", check);
const with_tools = (check) => only_if(capabilities.includes("tools"), "the model's template has no tools", check);
const length_of = (vector) => Math.hypot(...vector);

Object.assign(checks, {
    "ollama embeds": with_embeddings(async () => {
        const {embeddings} = await ollama.embed({model: "story", input: ["a cat", "a dog"]});
        assert.equal(embeddings.length, 2);
        for (const vector of embeddings) assert.ok(Math.abs(length_of(vector) - 1) < 1e-3);
        const one = await ollama.embed({model: "story", input: "a dog"});
        assert.ok(Math.abs(one.embeddings[0][0] - embeddings[1][0]) < 1e-4);
        assert.equal((await ollama.embeddings({model: "story", prompt: "a cat"})).embedding.length, embeddings[0].length);
    }),
    "openai embeds": with_embeddings(async () => {
        // The SDK asks for base64 and takes it apart.
        const {data, usage} = await openai.embeddings.create({model: "story", input: ["a cat", "a dog"]});
        assert.deepEqual(data.map(({index}) => index), [0, 1]);
        assert.ok(Math.abs(length_of(data[0].embedding) - 1) < 1e-3);
        assert.ok(usage.prompt_tokens > 0);
    }),
    "langchain embeds": with_embeddings(async () => {
        const vectors = await new OllamaEmbeddings({baseUrl: host, model: "story"}).embedDocuments(["a cat", "a dog"]);
        assert.equal(vectors.length, 2);
    }),
    "ollama takes tools": with_tools(async () => {
        const {message} = await ollama.chat({model: "story", messages, tools, options});
        for (const call of message.tool_calls ?? []) assert.equal(typeof call.function.arguments, "object");
    }),
    "openai takes tools": with_tools(async () => {
        const {choices} = await openai.chat.completions.create({model: "story", messages, tools, max_tokens: 16});
        for (const call of choices[0].message.tool_calls ?? []) JSON.parse(call.function.arguments);
    }),
    "langchain takes tools": with_tools(async () => {
        const answer = await langchain().bindTools(tools).invoke(prompt);
        assert.ok(Array.isArray(answer.tool_calls ?? []));
    }),
    async "ollama makes, copies and deletes models"() {
        const file = readFileSync(model), digest = "sha256:" + createHash("sha256").update(file).digest("hex");
        const sent = await fetch(`${host}/api/blobs/${digest}`, {method: "POST", body: file});
        assert.ok([200, 201].includes(sent.status));
        const steps = [];
        const stream = await ollama.create({
            model: "made", files: {"model.gguf": digest}, system: "Be brief.", parameters: {top_k: 5}, stream: true,
        });
        for await (const {status} of stream) steps.push(status);
        assert.equal(steps.at(-1), "success");
        const shown = await ollama.show({model: "made"});
        assert.equal(shown.system, "Be brief.");
        assert.match(shown.parameters, /^top_k\s+5$/m);
        // What it was made with is heeded: the same as a request that says all of it.
        const made = await ollama.chat({model: "made", messages, options});
        const said = [{role: "system", content: "Be brief."}, ...messages];
        const asked = await ollama.chat({model: "story", messages: said, options: {...options, top_k: 5}});
        assert.equal(made.message.content, asked.message.content);
        assert.equal(made.prompt_eval_count, asked.prompt_eval_count);
        await ollama.copy({source: "made", destination: "me/again"});
        await ollama.delete({model: "made"});
        const names = (await ollama.list()).models.map(({name}) => name);
        assert.ok(names.includes("me/again:latest") && !names.includes("made:latest"));
        await ollama.delete({model: "me/again"});
    },
    async "ollama is told of a pull that fails"() {
        await assert.rejects(async () => {
            for await (const part of await ollama.pull({model: "127.0.0.1:1/u/m", stream: true})) void part;
        }, /pull model manifest/);
    },
    async "continue answers in a terminal"() {
        const folder = join(here, "node_modules", "@continuedev", "cli");
        if (!existsSync(folder)) return "not run: npm has not installed @continuedev/cli";
        // It begins with 1,300 letters of instructions, which fit into the guide's 1,024 tokens. Without --exclude it
        // brings nine tools, which the guide's template does not know.
        if (!existsSync(guide)) return "not run: resources/guide/tars-guide.gguf is not there";
        await run(tars, ["import", guide, "--name", "guide"], home);
        const config = join(home.path, "continue.yaml");
        writeFileSync(config, [
            "name: TARS", "version: 0.0.1", "schema: v1", "models:", "  - name: guide", "    provider: ollama",
            "    model: guide", `    apiBase: ${host}`, "    defaultCompletionOptions:", "      maxTokens: 64",
            "      temperature: 0",
        ].join("\n"));
        const {stdout} = await run(process.execPath, [join(folder, "dist", "cn.js"), "--config", config, "--exclude", "*",
            "-p", "What is TARS?"], {...home, cwd: home.path, timeout: 120_000});
        assert.match(stdout, /TARS/);
        assert.ok(!stdout.includes('"status":"error"'), stdout);
    },
    async "the server ends well"() {
        assert.equal(await server.stop(), 0);
    },
});

await judge(checks, () => home.remove());
