// SPDX-License-Identifier: Apache-2.0
// kill -9 at random moments of pull, create and cp, of the command and of the server that does it: nothing that was
// there is lost, nothing half done shows, and the same command finishes the work.
//   node kills.mjs TARS_PROGRAM MODEL [--short]
import assert from "node:assert/strict";
import {spawn} from "node:child_process";
import {createHash, randomBytes} from "node:crypto";
import {once} from "node:events";
import {existsSync, readFileSync, readdirSync, statSync, writeFileSync} from "node:fs";
import http from "node:http";
import {join, resolve} from "node:path";
import {Server, arguments_or_usage, judge, make_home, run, sleep} from "../serve.mjs";

const [tars, model] = arguments_or_usage("kills.mjs TARS_PROGRAM MODEL [--short]", 2);
const kKills = process.argv.includes("--short") ? 6 : 60;

const home = make_home(), client = make_home();
const store = join(home.path, "models");
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

// A registry with a model of 24 MB, which comes at 30 MB per second, and one whose weights are large enough to come in
// two ranges at a time, at 20 MB per second each. Their bytes repeat after a prime number: what is put in a wrong place
// shows.
const kWide = 210_000_000, kPrime = 1048573;
const wide = Buffer.alloc(kWide, randomBytes(kPrime));
readFileSync(model).copy(wide);
const config = Buffer.from("{}");
const content = {big: Buffer.concat([readFileSync(model), randomBytes(24 << 20)]), wide};
const blobs = new Map([config, ...Object.values(content)].map((bytes) => [sha256(bytes), bytes]));
const layer = (bytes, type) => ({mediaType: type, digest: "sha256:" + sha256(bytes), size: bytes.length});
const manifests = Object.fromEntries(Object.entries(content).map(([name, bytes]) => [name, JSON.stringify({
    schemaVersion: 2,
    config: layer(config, "application/vnd.docker.container.image.v1+json"),
    layers: [layer(bytes, "application/vnd.ollama.image.model")],
})]));
const sent = {bytes: 0, ranges: 0, ranges_at_once: 0};  // of the wide one
const drained = (response) => new Promise((done) => {
    const over = () => { response.off("drain", over).off("close", over); done(); };
    response.on("drain", over).on("close", over);
});
const registry = http.createServer(async (request, response) => {
    const [, name] = request.url.match(/^\/v2\/u\/(\w+)\/manifests\//) ?? [];
    if (name) return response.end(manifests[name]);
    const bytes = blobs.get(request.url.slice(-64));
    if (!bytes) return response.writeHead(404).end();
    const range = request.headers.range?.match(/bytes=(\d+)-(\d*)/);
    const first = range ? Number(range[1]) : 0;
    const last = range?.[2] ? Number(range[2]) : bytes.length - 1;
    response.writeHead(range ? 206 : 200, {
        "Content-Length": last - first + 1,
        ...(range && {"Content-Range": `bytes ${first}-${last}/${bytes.length}`}),
    });
    if (request.method === "HEAD") return response.end();
    const piece = bytes === wide ? 160_000 : 1 << 18;
    if (bytes === wide) sent.ranges_at_once = Math.max(sent.ranges_at_once, ++sent.ranges);
    for (let at = first; at <= last && !response.destroyed; at += piece) {
        const part = bytes.subarray(at, Math.min(at + piece, last + 1));
        if (bytes === wide) sent.bytes += part.length;
        if (!response.write(part)) await drained(response);
        await sleep(8);
    }
    if (bytes === wide) --sent.ranges;
    response.end();
}).listen(0, "127.0.0.1");
await once(registry, "listening");
const remote = `127.0.0.1:${registry.address().port}/u/big`;
const remote_wide = `127.0.0.1:${registry.address().port}/u/wide`;

function files_below(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, {withFileTypes: true}).flatMap((entry) =>
        entry.isDirectory() ? files_below(join(folder, entry.name)) : [join(folder, entry.name)]);
}

// Every blob is what its name says, every manifest has all its blobs.
function check_store() {
    const sound = new Map();
    for (const file of files_below(join(store, "blobs"))) {
        const name = file.split("/").at(-1);
        if (!/^sha256-[0-9a-f]{64}$/.test(name)) continue;  // unfinished
        assert.equal("sha256-" + sha256(readFileSync(file)), name);
        sound.set(name.replace("-", ":"), statSync(file).size);
    }
    const manifests = files_below(join(store, "manifests"));
    for (const file of manifests) {
        const {config, layers} = JSON.parse(readFileSync(file, "utf8"));
        for (const {digest, size} of [config, ...layers]) assert.equal(sound.get(digest), size, `${file}: ${digest}`);
    }
    return manifests.map((file) => file.split("/").slice(-2).join(":"));
}

const command = (...words) => run(tars, words, {env: home.env});

// What the parts of downloads on disk say is there.
function kept_bytes() {
    const parts = files_below(join(store, "blobs")).filter((file) => /-partial-\d+$/.test(file));
    return parts.reduce((sum, file) => sum + JSON.parse(readFileSync(file, "utf8")).Completed, 0);
}

async function killed_command(words, most, least = 0) {
    const child = spawn(tars, words, {env: home.env, stdio: "ignore"});
    const ended = once(child, "exit");
    const alarm = setTimeout(() => child.kill("SIGKILL"), least + Math.random() * (most - least));
    const [, signal] = await ended;
    clearTimeout(alarm);
    return signal === "SIGKILL";
}

async function killed_server(ask, most, least = 0) {
    const server = await Server.start(tars, home.env);
    const asked = ask(server).catch(() => {});
    await sleep(least + Math.random() * (most - least));
    await server.kill();
    await asked;
    return true;
}

const request = (path, body) => async (server) =>
    (await fetch(server.host + path, {method: "POST", body: JSON.stringify(body)})).text();
// The command as it is used where a server runs: files are sent there first. It must not hang when that dies.
const through = (...words) => (server) => run(tars, words, {env: {...client.env, TARS_LOCAL: "", TARS_HOST: server.host}});

// Kills `work` again and again; what was there before stays, and at last the work is done.
async function survives(work, finish, expected) {
    const before = check_store();
    let kills = 0;
    for (let i = 0; i < kKills; ++i) {
        if (await work(i)) ++kills;
        const now = check_store();
        for (const name of before) assert.ok(now.includes(name), `${name} is gone`);
    }
    assert.ok(kills > 0, "nothing was killed");
    await finish();
    assert.ok(check_store().includes(expected), `${expected} is not there`);
    return `${kills} kills`;
}

const modelfile = join(home.path, "Modelfile");
writeFileSync(modelfile, `FROM ${resolve(model)}\nSYSTEM Be brief.\n`);
await command("create", "base", "-f", modelfile);

// The same weights with other bytes behind them, so that the file has to be sent anew.
function fresh_modelfile() {
    const weights = join(home.path, "fresh.gguf"), file = join(home.path, "Fresh");
    writeFileSync(weights, Buffer.concat([readFileSync(model), randomBytes(1 << 20)]));
    writeFileSync(file, `FROM ${weights}\nSYSTEM Be brief.\n`);
    return file;
}

const pulled = async () => command("rm", remote).catch(() => {});
await judge({
    async "pull, the command killed"() {
        return survives(() => killed_command(["pull", remote, "--insecure"], 1500),
            () => command("pull", remote, "--insecure"), "big:latest");
    },
    async "pull, the server killed"() {
        await pulled();
        return survives(() => killed_server(request("/api/pull", {model: remote, insecure: true}), 1500),
            () => command("pull", remote, "--insecure"), "big:latest");
    },
    async "pull in two ranges at a time, the command and the server killed"() {
        const pulled = ["pull", remote_wide, "--insecure"], least = 1500, most = 3000;
        const anew = async () => { if (check_store().includes("wide:latest")) await command("rm", remote_wide); };
        const kill_command = () => killed_command(pulled, most, least);
        const kill_server = () =>
            killed_server(request("/api/pull", {model: remote_wide, insecure: true}), most, least);
        let kept = 0;
        const remark = await survives(async (i) => { await anew(); return i % 2 ? kill_server() : kill_command(); },
            async () => {
                await anew();
                await kill_command();
                kept = kept_bytes();
                sent.bytes = 0;
                await command(...pulled);
            }, "wide:latest");
        assert.ok(sent.ranges_at_once >= 2, `${sent.ranges_at_once} ranges at once`);
        assert.ok(kept > 0, "nothing of a killed download was kept");
        assert.equal(sent.bytes, kWide - kept);
        await command("rm", remote_wide);
        return `${remark}, the last one kept ${(kept / 1e6).toFixed(0)} of ${kWide / 1e6} MB`;
    },
    async "create, the command killed"() {
        return survives((i) => killed_command(["create", "made", "-f", modelfile, "-q", i % 2 ? "Q8_0" : "F16"], 120),
            () => command("create", "made", "-f", modelfile, "-q", "Q8_0"), "made:latest");
    },
    async "create, the server killed"() {
        const wish = {model: "made2", from: "base", quantize: "Q8_0"};
        return survives(() => killed_server(request("/api/create", wish), 120),
            () => command("cp", "base", "made2"), "made2:latest");
    },
    async "create with files sent, the server killed"() {
        return survives((i) => killed_server(through("create", "made3", "-f", i % 2 ? modelfile : fresh_modelfile(),
                                                     ...(i % 3 ? [] : ["-q", "Q8_0"])), 200),
            () => command("create", "made3", "-f", modelfile), "made3:latest");
    },
    async "cp, the server killed"() {
        return survives((i) => killed_server(async (server) => {
            // Many at a time, so that a kill finds one at its work.
            for (let j = 0; j < 200; ++j)
                await request("/api/copy", {source: "base", destination: `twin${i % 3}-${j % 9}`})(server);
        }, 60), () => command("cp", "base", "twin"), "twin:latest");
    },
    async "cp over a model that is there, the server killed"() {
        await command("cp", "base", "over");
        return survives((i) => killed_server(async (server) => {
            for (let j = 0; j < 200; ++j)
                await request("/api/copy", {source: j % 2 ? "base" : "made", destination: "over"})(server);
        }, 60), () => command("cp", "base", "over"), "over:latest");
    },
    async "cp, the command killed"() {
        return survives((i) => killed_command(["cp", "base", `copy${i}`], 40),
            () => command("cp", "base", "copy"), "copy:latest");
    },
    async "what was left behind goes, what is used stays"() {
        const models = check_store();
        await command("prune");
        assert.deepEqual(check_store(), models);
        const {stdout} = await command("list", "--json");
        assert.ok(JSON.parse(stdout).some(({name}) => name === "base:latest"));
    },
}, () => { registry.close(); registry.closeAllConnections(); home.remove(); client.remove(); });
