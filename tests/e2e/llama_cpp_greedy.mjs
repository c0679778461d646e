// SPDX-License-Identifier: Apache-2.0
// Reads {"model", "cases": [{"tokens": […], "count": n}]} from standard input and prints, for each case, the
// tokens that llama.cpp takes greedily, end tokens not obeyed.
import {getLlama, LlamaLogLevel} from "node-llama-cpp";
import {readFileSync} from "node:fs";

const {model: path, cases} = JSON.parse(readFileSync(0, "utf8"));
const llama = await getLlama({gpu: false, build: "never", logLevel: LlamaLogLevel.error, progressLogs: false});
const model = await llama.loadModel({modelPath: path, useMmap: true});
const answers = [];
for (const {tokens, count} of cases) {
    const context = await model.createContext({contextSize: 512, sequences: 1});
    const sequence = context.getSequence();
    const answer = [];
    for await (const token of sequence.evaluate(tokens, {temperature: 0, yieldEogToken: true})) {
        answer.push(token);
        if (answer.length >= count) break;
    }
    answers.push(answer);
    await context.dispose();
}
console.log(JSON.stringify(answers));
process.exit(0);
