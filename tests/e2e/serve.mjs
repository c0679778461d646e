// SPDX-License-Identifier: Apache-2.0
// What the scripts here share: a `tars serve` over a home of its own, and a look at its process.
import {execFile, spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {promisify} from "node:util";

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

export function arguments_or_usage(usage, least) {
    const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
    if (given.length >= least) return given;
    console.error(`usage: node ${usage}`);
    process.exit(2);
}

// A folder for everything that TARS keeps; no other program's models are seen from there.
export function make_home() {
    const home = mkdtempSync(join(tmpdir(), "tars-e2e-"));
    return {
        path: home,
        env: {...process.env, TARS_HOME: home, HOME: home, TARS_LOCAL: "1", OLLAMA_MODELS: "", TARS_MODELS: ""},
        remove: () => rmSync(home, {recursive: true, force: true}),
    };
}

export class Server {
    static async start(tars, env) {
        const server = new Server();
        server.process = spawn(tars, ["serve", "--port", "0", "--quiet"], {env, stdio: ["ignore", "pipe", "inherit"]});
        server.ended = once(server.process, "exit");
        const line = await Promise.race([
            once(createInterface({input: server.process.stdout}), "line"),
            server.ended.then(([code]) => { throw new Error(`tars serve ended with ${code}`); }),
        ]);
        server.host = line[0].match(/http:\/\/\S+/)[0];
        return server;
    }

    async stop() {
        this.process.kill("SIGTERM");
        const [code, signal] = await this.ended;
        return code ?? signal;
    }

    async kill() {
        this.process.kill("SIGKILL");
        await this.ended;
    }

    async metric(name) {
        const text = await (await fetch(this.host + "/metrics")).text();
        const line = text.split("\n").find((candidate) => candidate.startsWith(name + " "));
        return line ? Number(line.slice(name.length)) : 0;
    }

    // What the system says of the process: threads, open files, resident bytes.
    facts() {
        const status = readFileSync(`/proc/${this.process.pid}/status`, "utf8");
        const number = (key) => Number(status.match(new RegExp(`^${key}:\\s+(\\d+)`, "m"))[1]);
        return {
            threads: number("Threads"),
            files: readdirSync(`/proc/${this.process.pid}/fd`).length,
            resident: number("VmRSS") * 1024,
        };
    }
}

export const run = (program, words, options) => promisify(execFile)(program, words, {maxBuffer: 1 << 26, ...options});

// Runs named checks one after the other and ends the process with what became of them.
export async function judge(checks, clean_up) {
    let failures = 0;
    for (const [name, check] of Object.entries(checks)) {
        try {
            const remark = await check();
            console.log(`ok   ${name}${remark ? `: ${remark}` : ""}`);
        } catch (error) {
            console.log(`FAIL ${name}: ${error.stack ?? error}`);
            ++failures;
        }
    }
    await clean_up();
    console.log(`${Object.keys(checks).length - failures} passed, ${failures} failed`);
    process.exit(failures > 0 ? 1 : 0);
}
