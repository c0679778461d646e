// SPDX-License-Identifier: Apache-2.0
// Users of different programs at one server at once, each in the way its program asks: every answer is the one that
// this user gets alone, nobody is refused, and whoever leaves in mid-sentence takes nothing from the others.
//   node users.mjs TARS_PROGRAM MODEL [--rounds=N]
// Requests are modelled on what each program sends, headers included.
import assert from "node:assert/strict";
import {Server, arguments_or_usage, judge, make_home, run, sleep} from "../serve.mjs";

const [tars, model] = arguments_or_usage("users.mjs TARS_PROGRAM MODEL [--rounds=N]", 2);
const kRounds = Number(process.argv.find((word) => word.startsWith("--rounds="))?.split("=")[1] ?? 3);
const kTurns = 3, kTokens = 12;

const home = make_home();
await run(tars, ["import", model, "--name", "story"], {env: home.env});
// So that an answer does not depend on who else is answered.
const server = await Server.start(tars, {...home.env, TARS_BATCH_INVARIANT: "1", OLLAMA_NUM_PARALLEL: "4"});
const greedy = {temperature: 0, num_predict: kTokens};

async function ask(path, body, {headers = {}, method = "POST", signal} = {}) {
    const response = await fetch(server.host + path, {
        method, signal, headers: {"Content-Type": "application/json", ...headers},
        body: method === "POST" ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
}
const json = async (...words) => (await ask(...words)).json();
const lines = async (response) => (await response.text()).trim().split("\n").map((line) => JSON.parse(line));
const events = async (response) =>
    (await response.text()).split("\n").filter((line) => line.startsWith("data: {")).map((line) => JSON.parse(line.slice(6)));

// Each asks what its program asks and gives back all that its user was told.
const programs = {
    async "Open WebUI"(topic) {
        const headers = {Authorization: "Bearer sk-any", "X-OpenWebUI-User-Name": "Ada", "X-OpenWebUI-User-Id": "1"};
        const get = {headers, method: "GET"};
        const {models} = await json("/api/tags", null, get);
        assert.ok(models.some(({model: id}) => id === "story:latest"));
        assert.match((await json("/api/version", null, get)).version, /^\d+(\.\d+)+$/);
        const messages = [], said = [];
        for (let turn = 0; turn < kTurns; ++turn) {
            messages.push({role: "user", content: `${topic} ${turn}`});
            const parts = await lines(await ask("/api/chat", {model: "story:latest", messages, stream: true, options: greedy,
                keep_alive: "5m", think: false}, {headers}));
            const last = parts.at(-1);
            assert.ok(last.done && last.eval_count > 0 && last.total_duration > 0 && last.eval_duration > 0);
            said.push(parts.map(({message}) => message.content).join(""));
            messages.push({role: "assistant", content: said.at(-1)});
        }
        const {models: loaded} = await json("/api/ps", null, get);
        assert.ok(loaded.some(({model: id, expires_at}) => id === "story:latest" && Date.parse(expires_at) > Date.now()));
        const title = await json("/v1/chat/completions", {model: "story:latest", messages, stream: false, max_tokens: kTokens,
            temperature: 0}, {headers});
        return [...said, title.choices[0].message.content];
    },
    async "LlamaIndex"(topic) {
        const options = {temperature: 0, num_ctx: 3900, num_predict: kTokens}, texts = [topic, topic + "?"];
        const {embeddings} = await json("/api/embed", {model: "story", input: texts, options, keep_alive: "5m"});
        assert.equal(embeddings.length, texts.length);
        const {message} = await json("/api/chat", {model: "story", messages: [{role: "user", content: topic}], stream: false,
            format: "", tools: [], options, keep_alive: "5m"});
        return [message.content, embeddings.map((vector) => vector.map((value) => value.toFixed(4)).join(" "))];
    },
    async "Home Assistant"(topic) {
        const messages = [{role: "system", content: "You are brief."}, {role: "user", content: topic}];
        const parts = await lines(await ask("/api/chat", {model: "story", messages, stream: true, keep_alive: "-1s", think: false,
            options: {...greedy, num_ctx: 8192}}));
        return parts.map(({message}) => message.content).join("");
    },
    async "Copilot Chat"(topic) {
        const headers = {"User-Agent": "GitHubCopilotChat/0.30.0", Authorization: "Bearer "};
        const {model_info, capabilities} = await json("/api/show", {model: "story"}, {headers});
        assert.equal(model_info["general.basename"], "story");
        assert.ok(model_info[model_info["general.architecture"] + ".context_length"] > 0);
        assert.ok(Array.isArray(capabilities));
        const messages = [{role: "user", content: [{type: "text", text: topic}]}];
        const parts = await events(await ask("/v1/chat/completions", {model: "story", messages, stream: true, n: 1, top_p: 1,
            temperature: 0, max_tokens: kTokens, stream_options: {include_usage: true}}, {headers}));
        assert.ok(parts.at(-1).usage.completion_tokens > 0);
        return parts.map(({choices}) => choices[0]?.delta.content ?? "").join("");
    },
    async "Zed"(topic) {
        const parts = await lines(await ask("/api/chat", {model: "story:latest", messages: [{role: "user", content: topic}],
            stream: true, keep_alive: -1, options: {num_ctx: 16384, num_predict: kTokens, stop: null, temperature: 0,
            top_p: null}, tools: [], think: null}));
        return parts.map(({message}) => message.content).join("");
    },
    async "Codex"(topic) {
        const input = [{type: "message", role: "user", content: [{type: "input_text", text: topic}]}];
        const parts = await events(await ask("/v1/responses", {model: "story", instructions: "You are brief.", input, tools: [],
            tool_choice: "auto", parallel_tool_calls: false, store: false, stream: true, temperature: 0,
            max_output_tokens: kTokens, include: ["reasoning.encrypted_content"], prompt_cache_key: topic}));
        assert.deepEqual(parts.map(({sequence_number}) => sequence_number), parts.map((_, i) => i));
        return parts.at(-1).response.output.map(({content}) => content[0].text).join("");
    },
    async "Claude Code"(topic) {
        const headers = {"x-api-key": "any", "anthropic-version": "2023-06-01", "anthropic-beta": "claude-code-20250219"};
        const body = {model: "story", messages: [{role: "user", content: topic}],
            system: [{type: "text", text: "You are brief.", cache_control: {type: "ephemeral"}}]};
        const {input_tokens} = await json("/v1/messages/count_tokens?beta=true", body, {headers});
        const parts = await events(await ask("/v1/messages?beta=true", {...body, stream: true, temperature: 0,
            max_tokens: kTokens, metadata: {user_id: "u"}}, {headers}));
        assert.equal(parts[0].message.usage.input_tokens, input_tokens);
        assert.equal(parts.at(-1).type, "message_stop");
        return parts.map(({delta}) => delta?.text ?? "").join("");
    },
    // Completes while somebody types: all but the last request are broken off.
    async "Continue"(topic) {
        const body = (prompt) => ({model: "story", prompt, raw: true, stream: true, keep_alive: 1800,
            options: {...greedy, num_ctx: 8192, stop: ["\n\n"]}});
        for (let typed = 1; typed < topic.length; typed += 4) {
            const leaving = new AbortController();
            const asked = ask("/api/generate", body(topic.slice(0, typed)), {signal: leaving.signal}).catch(() => {});
            await sleep(Math.random() * 20);
            leaving.abort();
            await asked;
        }
        const parts = await lines(await ask("/api/generate", body(topic)));
        return parts.map(({response}) => response).join("");
    },
    async "n8n"(topic) {
        assert.ok((await json("/v1/models", null, {method: "GET"})).data.some(({id}) => id === "story:latest"));
        const {choices} = await json("/v1/chat/completions", {model: "story", messages: [{role: "user", content: topic}],
            temperature: 0, max_tokens: kTokens, tools: undefined, parallel_tool_calls: undefined, user: "n8n"},
            {headers: {"x-stainless-lang": "js", Authorization: "Bearer x"}});
        return choices[0].message.content;
    },
};

const topics = ["Once upon a time", "The little dog", "A girl named Lily", "One day the sun"];
const users = Object.keys(programs).flatMap((program) => topics.map((topic) => ({program, topic})));
const told = (user) => programs[user.program](user.topic).catch((error) => {
    throw new Error(`${user.program}, "${user.topic}": ${error.message}`, {cause: error});
});
const alone = new Map();

await judge({
    async "each alone"() {
        for (const user of users) alone.set(user, await told(user));
        return `${users.length} users of ${Object.keys(programs).length} programs`;
    },
    async [`all at once, ${kRounds} times, are told the same`]() {
        for (let round = 0; round < kRounds; ++round) {
            const heard = await Promise.all(users.map(told));
            for (const [i, user] of users.entries()) assert.deepEqual(heard[i], alone.get(user), JSON.stringify(user));
        }
    },
    async "nothing is left running"() {
        for (let i = 0; i < 100 && (await server.metric("tars_http_requests_active")) > 1; ++i) await sleep(50);
        assert.equal(await server.stop(), 0);
    },
}, () => home.remove());
