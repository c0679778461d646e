// SPDX-License-Identifier: Apache-2.0
// kill -9 at random moments of pull, create and cp, of the command and of the server that does it: nothing that was
// there is lost, nothing half done shows, and the same command finishes the work. How long each takes is measured first,
// so that the moments lie within it. A model that is not quantized gives creations more to do.
//   node kills.mjs TARS_PROGRAM MODEL [--short] [--kills=N]
import assert from "node:assert/strict";
import {spawn} from "node:child_process";
import {createHash, randomBytes} from "node:crypto";
import {once} from "node:events";
import {existsSync, readFileSync, readdirSync, statSync, writeFileSync} from "node:fs";
import http from "node:http";
import {join, resolve} from "node:path";
import {Server, arguments_or_usage, judge, make_home, run, sleep} from "../serve.mjs";

const [tars, model] = arguments_or_usage("kills.mjs TARS_PROGRAM MODEL [--short] [--kills=N]", 2);
const kKills = Number(process.argv.find((word) => word.startsWith("--kills="))?.split("=")[1] ??
    (process.argv.includes("--short") ? 6 : 60));  // of each kind

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

// Works that are killed after some milliseconds, or never. Each says how long it took, and whether the kill came before
// its end.
const by_command = (words) => async (i, after = Infinity) => {
    const began = performance.now();
    const child = spawn(tars, words(i), {env: home.env, stdio: "ignore"});
    const ended = once(child, "exit");
    const alarm = after < Infinity && setTimeout(() => child.kill("SIGKILL"), after);
    const [code, signal] = await ended;
    clearTimeout(alarm);
    if (after === Infinity) assert.equal(code, 0, `${words(i).join(" ")}: ${code ?? signal}`);
    return {took: performance.now() - began, killed: signal === "SIGKILL"};
};

const by_server = (ask) => async (i, after = Infinity) => {
    const server = await Server.start(tars, home.env);
    const began = performance.now();
    let took, failure;
    const asked = ask(i)(server).then(() => { took = performance.now() - began; }, (error) => { failure = error; });
    await (after === Infinity ? asked : sleep(after));
    if (failure) throw failure;  // nothing was killed yet
    const killed = took === undefined;
    await server.kill();
    await asked;
    return {took, killed};
};

const request = (path, body) => async (server) => {
    const response = await fetch(server.host + path, {method: "POST", body: JSON.stringify(body)});
    const text = await response.text();
    assert.ok(response.ok && !text.includes('"error"'), text);
};
// The command as it is used where a server runs: files are sent there first. It must not hang when that dies.
const through = (...words) => (server) => run(tars, words, {env: {...client.env, TARS_LOCAL: "", TARS_HOST: server.host}});

// What `tars list` shows is what is there.
async function check_list(stored) {
    const {stdout} = await command("list", "--json");
    const shown = JSON.parse(stdout).filter(({shipped}) => !shipped).map(({name}) => name.split("/").at(-1));
    assert.deepEqual(shown.sort(), [...stored].sort());
}

// Kills `work` again and again; what was there before stays, and at last the work is done. `anew` undoes what was done
// to the end, so that there is something to do. Works differ by i modulo `variants`, each with a length of its own,
// which follows what this computer does besides.
async function survives(work, {variants = 1, anew = async () => {}, finish, expected}) {
    const before = check_store();
    const lengths = [];
    for (let i = 0; i < variants; ++i) {
        await anew();
        lengths.push((await work(i)).took);
    }
    let kills = 0;
    for (let i = 0; i < kKills; ++i) {
        await anew();
        const length = lengths[i % variants];
        const {took, killed} = await work(i, Math.random() * length);
        lengths[i % variants] = killed ? length * 1.1 : took;
        if (killed) ++kills;
        const now = check_store();
        for (const name of before) assert.ok(now.includes(name), `${name} is gone`);
        await check_list(now);
    }
    assert.ok(kills >= kKills / 3, `only ${kills} of ${kKills} were killed at their work`);
    await finish();
    assert.ok(check_store().includes(expected), `${expected} is not there`);
    return `${kills} kills within ${Math.max(...lengths).toFixed(0)} ms`;
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

const gone = (name, called) => async () => { if (check_store().includes(name)) await command("rm", called); };
const pull = (name) => ["pull", name, "--insecure"];
const many_copies = (i, wish) => async (server) => {
    // Many at a time, so that a kill finds one at its work.
    for (let j = 0; j < 50; ++j) await request("/api/copy", wish(i, j))(server);
};
await judge({
    async "pull, the command killed"() {
        return survives(by_command(() => pull(remote)),
            {anew: gone("big:latest", remote), finish: () => command(...pull(remote)), expected: "big:latest"});
    },
    async "pull, the server killed"() {
        const ask = () => request("/api/pull", {model: remote, insecure: true});
        await gone("big:latest", remote)();
        return survives(by_server(ask),
            {anew: gone("big:latest", remote), finish: () => command(...pull(remote)), expected: "big:latest"});
    },
    async "pull in two ranges at a time, the command and the server killed"() {
        const anew = gone("wide:latest", remote_wide);
        const kill_command = by_command(() => pull(remote_wide));
        const kill_server = by_server(() => request("/api/pull", {model: remote_wide, insecure: true}));
        let kept = 0;
        const remark = await survives((i, after) => (i % 2 ? kill_server : kill_command)(i, after), {
            variants: 2, anew, expected: "wide:latest",
            async finish() {
                await command(...pull(remote_wide));
                await anew();
                await kill_command(0, 3000);
                kept = kept_bytes();
                sent.bytes = 0;
                await command(...pull(remote_wide));
            },
        });
        assert.ok(sent.ranges_at_once >= 2, `${sent.ranges_at_once} ranges at once`);
        assert.ok(kept > 0, "nothing of a killed download was kept");
        assert.equal(sent.bytes, kWide - kept);
        await command("rm", remote_wide);
        return `${remark}, the last one kept ${(kept / 1e6).toFixed(0)} of ${kWide / 1e6} MB`;
    },
    async "create, the command killed"() {
        return survives(by_command((i) => ["create", "made", "-f", modelfile, "-q", i % 2 ? "F16" : "Q8_0"]),
            {variants: 2, finish: () => command("create", "made", "-f", modelfile, "-q", "Q8_0"), expected: "made:latest"});
    },
    async "create, the server killed"() {
        return survives(by_server(() => request("/api/create", {model: "made2", from: "base", quantize: "Q8_0"})),
            {finish: () => command("cp", "base", "made2"), expected: "made2:latest"});
    },
    async "create with files sent, the server killed"() {
        const words = (i) => ["create", "made3", "-f", i % 2 ? modelfile : fresh_modelfile(), ...(i % 3 ? [] : ["-q", "Q8_0"])];
        return survives(by_server((i) => through(...words(i))),
            {variants: 6, finish: () => command("create", "made3", "-f", modelfile), expected: "made3:latest"});
    },
    async "cp, the server killed"() {
        const copies = (i) => many_copies(i, (i, j) => ({source: "base", destination: `twin${i % 3}-${j % 9}`}));
        return survives(by_server(copies), {finish: () => command("cp", "base", "twin"), expected: "twin:latest"});
    },
    async "cp over a model that is there, the server killed"() {
        const copies = (i) => many_copies(i, (i, j) => ({source: j % 2 ? "base" : "made", destination: "over"}));
        await command("cp", "base", "over");
        return survives(by_server(copies), {finish: () => command("cp", "base", "over"), expected: "over:latest"});
    },
    async "cp, the command killed"() {
        return survives(by_command((i) => ["cp", "base", `copy${i}`]),
            {finish: () => command("cp", "base", "copy"), expected: "copy:latest"});
    },
    async "what was left behind goes, what is used stays"() {
        const models = check_store();
        await command("prune");
        assert.deepEqual(check_store(), models);
        const {stdout} = await command("list", "--json");
        assert.ok(JSON.parse(stdout).some(({name}) => name === "base:latest"));
    },
}, () => { registry.close(); registry.closeAllConnections(); home.remove(); client.remove(); });
