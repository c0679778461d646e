// SPDX-License-Identifier: Apache-2.0
// Real clients against `tars serve`: each must list, chat, stream and break off as its users expect.
//   node clients.mjs TARS_PROGRAM MODEL
import {createOpenAICompatible} from "@ai-sdk/openai-compatible";
import Anthropic from "@anthropic-ai/sdk";
import {ChatOllama, OllamaEmbeddings} from "@langchain/ollama";
import {Ollama as LlamaIndex, OllamaEmbedding} from "@llamaindex/ollama";
import {generateText, jsonSchema, streamText, tool} from "ai";
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
const anthropic = new Anthropic({baseURL: host, apiKey: "unused", maxRetries: 0});
const ai = createOpenAICompatible({name: "tars", baseURL: host + "/v1", includeUsage: true});
const llama_index = new LlamaIndex({model: "story", config: {host}, options: {temperature: 0, num_predict: 16}});
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
    async "openai responds, whole and streamed"() {
        const body = {model: "story", input: prompt, temperature: 0, max_output_tokens: 16};
        const whole = await openai.responses.create(body);
        assert.equal(whole.status, "incomplete");
        assert.equal(whole.usage.output_tokens, 16);
        const stream = openai.responses.stream(body);
        let text = "";
        for await (const event of stream) if (event.type === "response.output_text.delta") text += event.delta;
        assert.equal(text, whole.output_text);
        assert.equal((await stream.finalResponse()).output_text, text);
    },
    async "openai reads what a schema demands"() {
        const schema = {type: "object", properties: {yes: {type: "boolean"}}, required: ["yes"], additionalProperties: false};
        const answer = await openai.chat.completions.parse({model: "story", messages, max_tokens: 64,
            response_format: {type: "json_schema", json_schema: {name: "answer", strict: true, schema}}});
        assert.equal(typeof JSON.parse(answer.choices[0].message.content).yes, "boolean");
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
    async "anthropic chats, whole and streamed"() {
        const body = {model: "story", messages, max_tokens: 16, temperature: 0};
        const whole = await anthropic.messages.create(body);
        assert.equal(whole.stop_reason, "max_tokens");
        assert.equal(whole.usage.output_tokens, 16);
        assert.equal((await anthropic.messages.countTokens({model: "story", messages})).input_tokens, whole.usage.input_tokens);
        const stream = anthropic.messages.stream(body);
        let text = "";
        stream.on("text", (delta) => { text += delta; });
        const last = await stream.finalMessage();
        assert.equal(text, whole.content[0].text);
        assert.deepEqual(last.content[0].text, text);
        assert.equal(last.usage.output_tokens, 16);
    },
    async "anthropic lists"() {
        const ids = [];
        for await (const {id} of anthropic.models.list()) ids.push(id);
        assert.deepEqual(ids.filter((id) => id !== shipped), ["story:latest"]);
    },
    async "anthropic breaks off"() {
        await breaks_off(async () => {
            const stream = await anthropic.messages.create({model: "story", messages, max_tokens: 4096, stream: true});
            let parts = 0;
            for await (const event of stream) if (++parts === 4 && event) stream.controller.abort();
        });
    },
    async "anthropic is told of a missing model"() {
        await assert.rejects(anthropic.messages.create({model: "nobody", messages, max_tokens: 1}), Anthropic.NotFoundError);
        await assert.rejects(anthropic.messages.create({model: "story", messages: [], max_tokens: 1}), Anthropic.BadRequestError);
    },
    async "the AI SDK chats, whole and streamed"() {
        const wish = {model: ai("story"), prompt, temperature: 0, maxOutputTokens: 16, maxRetries: 0};
        const whole = await generateText(wish);
        assert.equal(whole.finishReason, "length");
        assert.equal(whole.usage.outputTokens, 16);
        const streamed = streamText(wish);
        let text = "";
        for await (const part of streamed.textStream) text += part;
        assert.equal(text, whole.text);
        assert.equal((await streamed.usage).inputTokens, whole.usage.inputTokens);
    },
    async "LlamaIndex chats, whole and streamed"() {
        const whole = await llama_index.chat({messages});
        assert.ok(whole.message.content.length > 10);
        let text = "";
        for await (const {delta} of await llama_index.chat({messages, stream: true})) text += delta;
        assert.equal(text, whole.message.content);
        assert.ok((await llama_index.complete({prompt})).text.length > 0);
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
const parameters = {
    type: "object", required: ["city"], additionalProperties: false,
    properties: {city: {type: "string", enum: ["Oslo", "Rome"]}, days: {type: "integer"}},
};
const tools = [{type: "function", function: {name: "get_weather", description: "The weather in a city", parameters}}];
const cities = parameters.properties.city.enum;
const kCall = 256;  // tokens: small models fill every gap with as many blanks as they may
const question = [{role: "user", content: "Weather?"}];
const has_guide = existsSync(guide);
const only_if = (condition, reason, check) => condition ? check : async () => `not run: ${reason}`;
const with_embeddings = (check) => only_if(embeds, "this server makes no embeddings", check);
const with_tools = (check) => only_if(has_guide, "resources/guide/tars-guide.gguf is not there", check);
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
    "LlamaIndex embeds": with_embeddings(async () => {
        const embedding = new OllamaEmbedding({model: "story", config: {host}});
        const vectors = await embedding.getTextEmbeddings(["a cat", "a dog"]);
        assert.ok(vectors.length === 2 && vectors[0].length === vectors[1].length);
    }),
    "langchain embeds": with_embeddings(async () => {
        const vectors = await new OllamaEmbeddings({baseUrl: host, model: "story"}).embedDocuments(["a cat", "a dog"]);
        assert.equal(vectors.length, 2);
    }),
    // No small model calls tools by itself, but a call can be demanded.
    "ollama makes a model whose template knows tools": with_tools(async () => {
        await run(tars, ["import", guide, "--name", "guide"], home);
        await ollama.create({model: "caller", from: "guide", template: "{{ range .Tools }}{{ .Function }}\n{{ end }}" +
            "{{ range .Messages }}<|im_start|>{{ .Role }}\n{{ .Content }}{{ range .ToolCalls }}<tool_call>\n" +
            "{\"name\": \"{{ .Function.Name }}\", \"arguments\": {{ .Function.Arguments }}}\n</tool_call>{{ end }}<|im_end|>\n" +
            "{{ end }}<|im_start|>assistant\n"});
    }),
    "ollama takes tools": with_tools(async () => {
        assert.ok((await ollama.show({model: "caller"})).capabilities.includes("tools"));
        const said = [...question,
            {role: "assistant", content: "", tool_calls: [{function: {name: "get_weather", arguments: {city: "Oslo"}}}]},
            {role: "tool", tool_name: "get_weather", content: "Rain"}];
        const {message} = await ollama.chat({model: "caller", messages: said, tools, options});
        assert.ok(message.content.length > 0);
        await assert.rejects(ollama.chat({model: "story", messages, tools}), /does not support tools/);
    }),
    "openai takes tools, whole and streamed": with_tools(async () => {
        const body = {model: "caller", messages: question, tools, tool_choice: "required", temperature: 0, max_tokens: kCall};
        const {choices: [{message, finish_reason}]} = await openai.chat.completions.create(body);
        assert.equal(finish_reason, "tool_calls");
        assert.ok(cities.includes(JSON.parse(message.tool_calls[0].function.arguments).city));
        const streamed = await openai.chat.completions.stream(body).finalMessage();
        assert.deepEqual(streamed.tool_calls[0].function.arguments, message.tool_calls[0].function.arguments);
        const said = [...question, message, {role: "tool", tool_call_id: message.tool_calls[0].id, content: "Rain"}];
        const answer = await openai.chat.completions.create({...body, messages: said, tool_choice: "none"});
        assert.ok(answer.choices[0].message.content.length > 0);
    }),
    "openai responds with calls": with_tools(async () => {
        const body = {model: "caller", input: "Weather?", temperature: 0, max_output_tokens: kCall, tool_choice: "required",
            tools: [{type: "function", name: "get_weather", parameters, strict: true}]};
        const call = (await openai.responses.stream(body).finalResponse()).output.find(({type}) => type === "function_call");
        assert.ok(cities.includes(JSON.parse(call.arguments).city));
        const input = [...question, call, {type: "function_call_output", call_id: call.call_id, output: "Rain"}];
        assert.ok((await openai.responses.create({...body, input, tool_choice: "none"})).output_text.length > 0);
    }),
    "anthropic takes tools": with_tools(async () => {
        const body = {model: "caller", messages: question, max_tokens: kCall, temperature: 0, tool_choice: {type: "any"},
            tools: [{name: "get_weather", input_schema: parameters}]};
        const message = await anthropic.messages.stream(body).finalMessage();
        assert.equal(message.stop_reason, "tool_use");
        const use = message.content.find(({type}) => type === "tool_use");
        assert.ok(cities.includes(use.input.city));
        const said = [...question, {role: "assistant", content: message.content},
            {role: "user", content: [{type: "tool_result", tool_use_id: use.id, content: "Rain"}]}];
        const answer = await anthropic.messages.create({...body, messages: said, tool_choice: {type: "none"}});
        assert.ok(answer.content[0].text.length > 0);
    }),
    "the AI SDK takes tools": with_tools(async () => {
        const get_weather = tool({description: "The weather in a city", inputSchema: jsonSchema(parameters)});
        const {toolCalls} = await generateText({model: ai("caller"), prompt: "Weather?", tools: {get_weather},
            toolChoice: "required", temperature: 0, maxOutputTokens: kCall, maxRetries: 0});
        assert.ok(cities.includes(toolCalls[0].input.city));
    }),
    "langchain takes tools": with_tools(async () => {
        const answer = await langchain({model: "caller"}).bindTools(tools).invoke("Weather?");
        assert.ok(Array.isArray(answer.tool_calls));
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
        if (!has_guide) return "not run: resources/guide/tars-guide.gguf is not there";
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
