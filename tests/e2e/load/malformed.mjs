// SPDX-License-Identifier: Apache-2.0
// Requests bent out of shape, at every route: wrong types, members of other requests, deep nesting, broken UTF-8, torn
// and lying HTTP, compressed bodies that are none. The server answers each in HTTP or hangs up, never with a fault of
// its own, and lives on. Made for a server built with the asan preset, whose finds end it.
//   node malformed.mjs TARS_PROGRAM MODEL [--seconds=N] [--seed=N]
import assert from "node:assert/strict";
import net from "node:net";
import {deflateSync, gzipSync} from "node:zlib";
import {Server, arguments_or_usage, judge, make_home, run} from "../serve.mjs";

const [tars, model] = arguments_or_usage("malformed.mjs TARS_PROGRAM MODEL [--seconds=N] [--seed=N]", 2);
const option = (name, usual) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? usual);
const kSeconds = option("seconds", 60), kAtOnce = 8, kPatience = 1500;  // ms
let state = option("seed", 1);

// mulberry32: the same requests for the same seed.
function random() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const below = (count) => Math.floor(random() * count);
const one_of = (list) => list[below(list.length)];
const chance = (share) => random() < share;

const few = {num_predict: 2, temperature: 0};
const messages = [{role: "system", content: "be brief"}, {role: "user", content: "hello"}];
const parameters = {type: "object", properties: {city: {type: "string"}}, required: ["city"]};
const tools = [{type: "function", function: {name: "weather", description: "of a city", parameters}}];
const nowhere = "127.0.0.1:9/nobody/nothing:latest";
const requests = [
    ["GET", "/"], ["HEAD", "/"], ["GET", "/api/version"], ["GET", "/api/tags"], ["HEAD", "/api/tags"], ["GET", "/api/ps"],
    ["GET", "/api/status"], ["GET", "/health"], ["GET", "/ready"], ["GET", "/metrics"], ["GET", "/v1/models"],
    ["GET", "/v1/models/model"], ["HEAD", `/api/blobs/sha256:${"0".repeat(64)}`], ["OPTIONS", "/api/chat"],
    ["POST", `/api/blobs/sha256:${"0".repeat(64)}`, "bytes"],
    ["POST", "/api/generate", {model: "model", prompt: "hi", raw: true, stream: false, options: few, keep_alive: "5m"}],
    ["POST", "/api/generate", {model: "model", prompt: "a", suffix: "b", system: "s", template: "{{ .Prompt }}", options: few}],
    ["POST", "/api/chat", {model: "model", messages, options: few, format: parameters, logprobs: true, top_logprobs: 2}],
    ["POST", "/api/chat", {model: "model", messages, tools, think: false, shift: true, truncate: true, options: few}],
    ["POST", "/api/embed", {model: "model", input: ["a", "b"], truncate: true, dimensions: 4}],
    ["POST", "/api/embeddings", {model: "model", prompt: "a"}],
    ["POST", "/api/show", {model: "model", verbose: false}],
    ["POST", "/api/create", {model: "made", from: "model", system: "s", parameters: {stop: ["x"]}, messages, stream: false}],
    ["POST", "/api/create", {model: "made", files: {"a.gguf": `sha256:${"0".repeat(64)}`}, quantize: "q4_0"}],
    ["POST", "/api/copy", {source: "made", destination: "copied"}],
    ["DELETE", "/api/delete", {model: "copied"}],
    ["POST", "/api/pull", {model: nowhere, insecure: true, stream: false}],
    ["POST", "/api/push", {model: nowhere, insecure: true, stream: false}],
    ["POST", "/api/pull", {model: nowhere, insecure: true}], ["POST", "/api/push", {model: "made", insecure: true}],
    ["POST", "/api/me", {}], ["POST", "/api/signout", {}], ["DELETE", "/api/user/keys/x"],
    ["POST", "/api/experimental/web_search", {query: "q"}], ["POST", "/api/experimental/web_fetch", {url: "http://localhost/"}],
    ["GET", "/api/experimental/model-recommendations"], ["HEAD", "/api/version"], ["HEAD", "/health"],
    ["POST", "/v1/chat/completions", {model: "model", messages, tools, tool_choice: "auto", max_tokens: 2, stream: true,
        stream_options: {include_usage: true}, response_format: {type: "json_schema", json_schema: {name: "n", schema: parameters}}}],
    ["POST", "/v1/completions", {model: "model", prompt: "a", suffix: "b", max_tokens: 2, logprobs: 1, logit_bias: {1: 2}}],
    ["POST", "/v1/embeddings", {model: "model", input: "a", encoding_format: "base64"}],
    ["POST", "/v1/responses", {model: "model", input: messages, max_output_tokens: 2, text: {format: {type: "json_object"}}}],
    ["POST", "/v1/messages", {model: "model", messages: messages.slice(1), system: [{type: "text", text: "s"}], max_tokens: 2,
        tools: [{name: "weather", input_schema: parameters}], thinking: {type: "disabled"}}],
    ["POST", "/v1/messages/count_tokens", {model: "model", messages: messages.slice(1)}],
    ["POST", "/v1/audio/transcriptions", "--edge\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nmodel\r\n--edge--\r\n"],
];

const nested = (depth) => JSON.parse("[".repeat(depth) + "]".repeat(depth));
const odd_values = [
    null, true, 0, -1, 1e308, -1e-308, 2 ** 53, 4294967296, 0.5, "", "\0", "\ud800", "x".repeat(5000), "%s%n", "../../etc/passwd",
    [], {}, [[]], [null], {"": null}, nested(300), {type: "object", $ref: "#"}, {type: "string", pattern: "(a*)*b"},
    {type: "array", minItems: 1e9}, "root ::= root", "{{ range . }}{{ . }}", "5h5h", "NaN", [{role: "user"}],
    [{type: "image_url", image_url: {url: "data:image/png;base64,AAAA"}}], "sha256:zz", "made:latest", tools, messages,
];

// Some place within a value gets another, loses a member or gets one of elsewhere.
function bend(value) {
    const places = [];
    (function visit(node) {
        if (typeof node !== "object" || node === null) return;
        for (const key of Object.keys(node)) {
            places.push([node, key]);
            visit(node[key]);
        }
    })(value);
    if (places.length === 0) return one_of(odd_values);
    const [node, key] = one_of(places);
    const odd = structuredClone(one_of(odd_values));
    if (chance(0.2)) delete node[key];
    else if (chance(0.2)) node[one_of(["format", "options", "images", "stream", "think", "grammar", "n", "", "__proto__x"])] = odd;
    else node[key] = odd;
    return value;
}

// Bytes changed, lost, doubled or put in.
function tear(bytes) {
    const list = [...bytes];
    for (let count = 1 + below(4); count > 0 && list.length > 0; --count) {
        const at = below(list.length);
        if (chance(0.4)) list[at] = below(256);
        else if (chance(0.3)) list.splice(at, 1 + below(8));
        else if (chance(0.5)) list.splice(at, 0, ...list.slice(at, at + below(64)));
        else list.length = at;
    }
    return Buffer.from(list);
}

function body_of(wish) {
    if (wish === undefined) return Buffer.alloc(0);
    if (typeof wish === "string") return Buffer.from(wish);
    let value = structuredClone(wish);
    for (let count = below(4); count > 0; --count) value = bend(value);
    return Buffer.from(JSON.stringify(value));
}

const packers = [["gzip", gzipSync], ["deflate", deflateSync], ["zstd", (bytes) => bytes], ["br", (bytes) => bytes]];
const odd_headers = [
    "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: 5", "Transfer-Encoding: chunked", "Expect: 100-continue",
    "Host: example.com", "Host:", "Origin: http://evil.example", "Authorization: Bearer x", "Range: bytes=0-", "Connection: upgrade",
    "Content-Type: multipart/form-data; boundary=", "Content-Type: multipart/form-data; boundary=edge", `X-Long: ${"y".repeat(9000)}`,
    "Accept-Encoding: gzip", ": no name", "Content-Range: bytes 0-1/0",
];

function make_request() {
    const [method, path, wish] = one_of(requests);
    let body = body_of(wish);
    const headers = ["Host: localhost", "Content-Type: application/json"];
    if (chance(0.95)) headers.push("Connection: close");
    if (chance(0.15)) {
        const [name, pack] = one_of(packers);
        headers.push(`Content-Encoding: ${name}`);
        body = pack(chance(0.1) ? Buffer.alloc(1 << 22, 32) : body);
    }
    if (chance(0.3)) body = tear(body);
    if (chance(0.2)) headers.push(one_of(odd_headers));
    let frame = body;
    if (chance(0.1)) {
        headers.push("Transfer-Encoding: chunked");
        const size = chance(0.7) ? body.length.toString(16) : one_of(["-1", "ffffffffffffffffff", "zz", "", "5"]);
        frame = Buffer.concat([Buffer.from(size + "\r\n"), body, Buffer.from("\r\n0\r\n\r\n")]);
    } else if (body.length > 0 || method === "POST") {
        headers.push(`Content-Length: ${body.length + (chance(0.05) ? below(9) - 4 : 0)}`);
    }
    const target = chance(0.1) ? tear(Buffer.from(path)).toString("latin1") : path;
    let head = Buffer.from(`${chance(0.05) ? one_of(["GET", "PUT", "PATCH", "BREW", "", "DELETE"]) : method} ${target} HTTP/1.1\r\n` +
        headers.join("\r\n") + "\r\n\r\n", "latin1");
    if (chance(0.1)) head = tear(head);
    return Buffer.concat([head, frame]);
}

const home = make_home();
await run(tars, ["import", model, "--name", "model"], {env: home.env});
const server = await Server.start(tars, {...home.env, OLLAMA_NUM_PARALLEL: "4", OLLAMA_LOAD_TIMEOUT: "30s"});
const {hostname, port} = new URL(server.host);
const seen = new Map();

// What came back until the end, or until patience; some guests leave early.
async function send(request) {
    const socket = net.connect({host: hostname, port});
    const pieces = [];
    const over = new Promise((done) => socket.once("close", done).once("end", done).on("error", () => {}));
    socket.on("data", (bytes) => pieces.push(bytes));
    const cut = chance(0.2) ? below(request.length) : 0;
    socket.write(request.subarray(0, cut));
    socket.write(request.subarray(cut));
    if (chance(0.1)) socket.end();
    await Promise.race([over, new Promise((done) => setTimeout(done, chance(0.1) ? below(50) : kPatience).unref())]);
    socket.destroy();
    return Buffer.concat(pieces).toString("latin1");
}

async function guest(end) {
    while (performance.now() < end) {
        const request = make_request();
        const said = await send(request);
        const status = said === "" ? "nothing" : said.match(/^HTTP\/1\.1 (\d{3}) /)?.[1];
        const shown = `${JSON.stringify(request.toString("latin1").slice(0, 2000))}\nanswered\n${said.slice(0, 1000)}`;
        assert.equal(server.process.exitCode ?? server.process.signalCode, null, `the server is gone after\n${shown}`);
        assert.ok(status, `not HTTP: ${shown}`);
        // A registry that is not there is nobody's fault, and 500 what Ollama's clients know for it.
        const asks_registry = /\/api\/(pull|push|create)/.test(shown);
        assert.ok(status !== "500" || asks_registry, `a fault of its own: ${shown}`);
        seen.set(status, (seen.get(status) ?? 0) + 1);
    }
}

await judge({
    async [`${kSeconds} s of malformed requests`]() {
        const end = performance.now() + 1000 * kSeconds;
        await Promise.all(Array.from({length: kAtOnce}, () => guest(end)));
        const counts = [...seen].sort().map(([status, count]) => `${status}: ${count}`);
        assert.ok((seen.get("200") ?? 0) > 0 && (seen.get("400") ?? 0) > 0, counts.join(", "));
        return counts.join(", ");
    },
    async "a proper request is answered"() {
        const body = {model: "model", prompt: "x", raw: true, stream: false, options: few};
        const response = await fetch(server.host + "/api/generate", {method: "POST", body: JSON.stringify(body)});
        assert.equal(response.status, 200);
    },
    async "the server ends well"() {
        assert.equal(await server.stop(), 0);
    },
}, () => home.remove());
