// SPDX-License-Identifier: Apache-2.0
// Tokens per second of many users together: `tars serve` with streamed chats over HTTP, beside llama.cpp decoding as
// many sequences in this language's binding, without any network.
//   node users.mjs TARS_PROGRAM FILE.gguf [--users 1,8,16,64] [--decode N] [--rounds N] [--threads N]
// Both in turns, each in a process of its own; printed are medians and the median of the rounds' ratios with its range.
import {execFileSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {chat, never_ending, rate_together, read_chat} from "../../e2e/load/streams.mjs";
import {Server, make_home, run} from "../../e2e/serve.mjs";

const {values, positionals: [tars, model]} = parseArgs({
    allowPositionals: true,
    options: {
        users: {type: "string", default: "1,8,16,64"}, decode: {type: "string", default: "128"},
        rounds: {type: "string", default: "3"}, threads: {type: "string", default: "2"},
    },
});
if (!model) {
    console.error("usage: node users.mjs TARS_PROGRAM FILE.gguf [--users 1,8,16,64] [--decode N] [--rounds N] [--threads N]");
    process.exit(2);
}
const decode = Number(values.decode), rounds = Number(values.rounds);

async function ours(users) {
    const home = make_home();
    await run(tars, ["import", model, "--name", "model"], {env: home.env});
    const server = await Server.start(tars, {
        ...home.env, OLLAMA_NUM_PARALLEL: String(users), OLLAMA_CONTEXT_LENGTH: "1024", TARS_THREADS: values.threads,
    });
    try {
        const bias = await never_ending(server.host);
        read_chat(await chat(server.host, 0, decode, bias));  // loads the model
        const heard = await Promise.all(
            Array.from({length: users}, (_, number) => chat(server.host, number + 1, decode, bias)));
        return rate_together(heard.map(read_chat));
    } finally {
        await server.stop();
        home.remove();
    }
}

// peers.mjs measures one side of itself when it is called as a child.
const peers = fileURLToPath(new URL("peers.mjs", import.meta.url));
const theirs = (users) => JSON.parse(execFileSync(process.execPath, [
    peers, "--child", model, "--sequences", users, "--decode", decode, "--prompt", 16, "--threads", values.threads,
].map(String), {encoding: "utf8"}).trim().split("\n").at(-1)).decode;

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
console.log(`${decode} tokens each, ${values.threads} threads, ${rounds} rounds\nusers  TARS  llama.cpp  ratio`);
for (const users of values.users.split(",").map(Number)) {
    const pairs = [];
    for (let round = 0; round < rounds; ++round)
        if (round % 2 === 0) pairs.push([await ours(users), theirs(users)]);
        else pairs.push([theirs(users), await ours(users)].reverse());
    const ratios = pairs.map(([a, b]) => a / b);
    console.log(`${String(users).padStart(5)} ${median(pairs.map((p) => p[0])).toFixed(0).padStart(6)} ` +
        `${median(pairs.map((p) => p[1])).toFixed(0).padStart(8)}  ${median(ratios).toFixed(2)} ` +
        `(${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)})`);
}
