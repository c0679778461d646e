// SPDX-License-Identifier: Apache-2.0
// llama.cpp as a judge of the GGUF files we write: every model of the test data is written in several types,
// opened there, and must be continued with the same tokens. Where llama.cpp's rounding makes the answers part, the
// two tokens must have been nearly equal in our logits. The guide is judged as it is shipped.
//   node llama_cpp.mjs TARS_PROGRAM DATA_FOLDER
import {getLlama, LlamaLogLevel} from "node-llama-cpp";
import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

const [tars, data] = process.argv.slice(2);
if (!data) {
    console.error("usage: node llama_cpp.mjs TARS_PROGRAM DATA_FOLDER");
    process.exit(2);
}
const kCount = 32;
// Largest gap between our logits of the two tokens where answers part. llama.cpp keeps keys and values in half
// precision, rounds activations to the weights' 16-bit type and to 8 bits for packed types.
const types = {F32: 0.01, F16: 0.05, BF16: 0.1, Q8_0: 0.3, Q4_0: 0.5, Q4_K_M: 0.5, Q6_K: 0.5};
const models = {
    "stories260K": "models/stories260K.gguf",
    "tinystories-656k": "models/tinystories-656k",
    "random-llama-gqa": "models/random/llama-gqa.gguf",
    "random-llama-ropefreqs": "models/random/llama-ropefreqs.gguf",
    "random-qwen2-bias": "models/random/qwen2-bias.gguf",
    "random-qwen3-qknorm": "models/random/qwen3-qknorm.gguf",
};

const resources = new URL("../../resources/guide/", import.meta.url).pathname;
const guide = join(resources, "tars-guide.gguf");

const run = (...args) => execFileSync(tars, args, {encoding: "utf8", maxBuffer: 1 << 28});

async function greedy(model, tokens) {
    const context = await model.createContext({contextSize: 512, sequences: 1, threads: 1});
    const answer = [];
    for await (const token of context.getSequence().evaluate(tokens, {temperature: 0, yieldEogToken: true})) {
        answer.push(token);
        if (answer.length === kCount) break;
    }
    await context.dispose();
    return answer;
}

// What is wrong with `theirs` as a continuation of `tokens`, or null. Our logits are taken along their answer,
// so that one difference does not hide those after it.
function judge(path, tokens, theirs, tolerance) {
    const along = [...tokens, ...theirs.slice(0, -1)].join(",");
    const {positions} = JSON.parse(run("inspect", "logits", path, "--tokens", along, "--json"));
    for (let step = 0; step < theirs.length; ++step) {
        const {top} = positions[tokens.length - 1 + step];
        if (top[0][0] === theirs[step]) continue;
        const found = top.find(([token]) => token === theirs[step]);
        const gap = found ? top[0][1] - found[1] : Infinity;
        if (gap > tolerance) return `step ${step}: we say ${top[0][0]}, llama.cpp ${theirs[step]}, gap ${gap.toFixed(3)}`;
    }
    return null;
}

// The guide as it is shipped: every 20th of its held-out questions must be cut into the same tokens and get the same
// greedy answer.
async function judgeGuide() {
    const rows = readFileSync(join(resources, "heldout/dev.tsv"), "utf8").split("\n").filter(row => row.includes("\t"));
    const questions = rows.filter((_, i) => i % 20 === 0).map(row => row.split("\t")[1]);
    const path = guide;
    const model = await llama.loadModel({modelPath: path});
    let same = 0;
    for (const question of questions) {
        const ours = JSON.parse(run("run", path, question, "--json", "--temperature", "0", "--num-predict", String(kCount)));
        const prompt = `<|im_start|>user\n${question}<|im_end|>\n<|im_start|>assistant\n`;
        const tokens = model.tokenize(prompt, true);
        const answer = await greedy(model, tokens);
        const end = answer.findIndex(token => model.isEogToken(token));
        if (end >= 0) answer.length = end;
        const wanted = [...ours.prompt_tokens, ...ours.output_tokens].join(), found = [...tokens, ...answer].join();
        if (wanted === found) ++same;
        else console.log(`FAIL guide: ${question}\n     we   ${wanted}\n     they ${found}`);
    }
    await model.dispose();
    return [same, questions.length];
}

const llama = await getLlama({gpu: false, build: "never", maxThreads: 1, logLevel: LlamaLogLevel.error, progressLogs: false});
const folder = mkdtempSync(join(tmpdir(), "tars-e2e-"));
let failures = 0, passes = 0;
try {
    for (const [name, source] of Object.entries(models)) {
        const cases = Object.values(JSON.parse(readFileSync(join(data, "expected", `${name}.json`), "utf8")));
        for (const [type, tolerance] of Object.entries(types)) {
            const path = join(folder, `${name}-${type}.gguf`);
            run("quantize", join(data, source), path, type);
            const model = await llama.loadModel({modelPath: path});
            for (const {tokens} of cases.slice(0, 2)) {
                const problem = judge(path, tokens, await greedy(model, tokens), tolerance);
                if (problem) {
                    console.log(`FAIL ${name} ${type}: ${problem}`);
                    ++failures;
                } else {
                    ++passes;
                }
            }
            await model.dispose();
        }
        console.log(`     ${name} done`);
    }
    if (existsSync(guide)) {
        const [same, asked] = await judgeGuide();
        console.log(`     guide: ${same} of ${asked} answers the same, token by token`);
        passes += same;
        failures += asked - same;
    }
} finally {
    rmSync(folder, {recursive: true});
}
console.log(`${passes} passed, ${failures} failed`);
process.exit(failures > 0 ? 1 : 0);
