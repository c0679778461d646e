# SPDX-License-Identifier: Apache-2.0
"""The guide's network: a llama, as small as it can be. Written as a Hugging Face folder."""

import dataclasses
import json
import math
import pathlib
import struct

import torch
import torch.nn.functional as F
from torch import nn

import tokenizer as text


@dataclasses.dataclass(frozen=True)
class Shape:
    vocabulary: int = 2048
    width: int = 256  # a multiple of 256, so that K-quants fit too
    layers: int = 4
    heads: int = 4
    kv_heads: int = 2
    feed_forward: int = 768
    context: int = 1024
    rope_base: float = 10000.0
    epsilon: float = 1e-5

    @property
    def head(self) -> int:
        return self.width // self.heads


class Norm(nn.Module):
    def __init__(self, width: int, epsilon: float):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.epsilon = epsilon

    def forward(self, x):
        return x * torch.rsqrt(x.float().pow(2).mean(-1, keepdim=True) + self.epsilon).to(x.dtype) * self.weight


class Layer(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        keys = shape.kv_heads * shape.head
        self.input_layernorm = Norm(shape.width, shape.epsilon)
        self.self_attn = nn.ModuleDict({
            "q_proj": nn.Linear(shape.width, shape.width, bias=False),
            "k_proj": nn.Linear(shape.width, keys, bias=False),
            "v_proj": nn.Linear(shape.width, keys, bias=False),
            "o_proj": nn.Linear(shape.width, shape.width, bias=False),
        })
        self.post_attention_layernorm = Norm(shape.width, shape.epsilon)
        self.mlp = nn.ModuleDict({
            "gate_proj": nn.Linear(shape.width, shape.feed_forward, bias=False),
            "up_proj": nn.Linear(shape.width, shape.feed_forward, bias=False),
            "down_proj": nn.Linear(shape.feed_forward, shape.width, bias=False),
        })

    def forward(self, x, cos, sin, mask):
        """x: [conversations, tokens, width]; cos, sin: [tokens, head]; mask: [tokens, tokens], 0 or -inf."""
        b, t, _ = x.shape
        h = self.input_layernorm(x)

        def heads(name: str, count: int):
            return self.self_attn[name](h).view(b, t, count, self.shape.head).transpose(1, 2)

        q = rotated(heads("q_proj", self.shape.heads), cos, sin)
        group = self.shape.heads // self.shape.kv_heads
        k = rotated(heads("k_proj", self.shape.kv_heads), cos, sin).repeat_interleave(group, 1)
        v = heads("v_proj", self.shape.kv_heads).repeat_interleave(group, 1)
        scores = q @ k.transpose(-2, -1) / math.sqrt(self.shape.head) + mask
        mixed = torch.softmax(scores.float(), -1).to(v.dtype) @ v
        x = x + self.self_attn["o_proj"](mixed.transpose(1, 2).reshape(b, t, -1))
        h = self.post_attention_layernorm(x)
        return x + self.mlp["down_proj"](F.silu(self.mlp["gate_proj"](h)) * self.mlp["up_proj"](h))


class Guide(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.embed_tokens = nn.Embedding(shape.vocabulary, shape.width)  # also the output: tied
        self.layers = nn.ModuleList([Layer(shape) for _ in range(shape.layers)])
        self.norm = Norm(shape.width, shape.epsilon)
        deviation = 0.02
        for name, parameter in self.named_parameters():
            if parameter.dim() == 2:
                ends_a_branch = name.endswith(("o_proj.weight", "down_proj.weight"))
                nn.init.normal_(parameter, 0.0, deviation / (math.sqrt(2 * shape.layers) if ends_a_branch else 1))
        half = torch.arange(0, shape.head, 2) / shape.head
        angles = torch.outer(torch.arange(shape.context), shape.rope_base ** -half).repeat(1, 2)
        self.register_buffer("cos", angles.cos(), persistent=False)
        self.register_buffer("sin", angles.sin(), persistent=False)
        self.register_buffer("mask", torch.full((shape.context, shape.context), -1e9).triu(1), persistent=False)

    def hidden(self, tokens):
        """tokens: [conversations, tokens] -> [conversations, tokens, width], normalised for the output."""
        t = tokens.shape[1]
        x = self.embed_tokens(tokens)
        for layer in self.layers:
            x = layer(x, self.cos[:t], self.sin[:t], self.mask[:t, :t])
        return self.norm(x)

    def logits(self, hidden):
        return F.linear(hidden, self.embed_tokens.weight)


def rotated(x, cos, sin):
    """Rotary positions in the half-split pairing of Hugging Face's llama."""
    low, high = x.chunk(2, -1)
    return x * cos + torch.cat((-high, low), -1) * sin


def save_huggingface(guide: Guide, vocabulary: text.Tokenizer, folder: pathlib.Path):
    """A folder that `tars` and transformers open: config, weights in F32, tokenizer, chat template."""
    shape = guide.shape
    folder.mkdir(parents=True, exist_ok=True)
    end, pad = vocabulary.ids["<|im_end|>"], vocabulary.ids["<|endoftext|>"]
    write_json(folder / "config.json", {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_act": "silu", "torch_dtype": "float32",
        "hidden_size": shape.width, "intermediate_size": shape.feed_forward, "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads, "num_key_value_heads": shape.kv_heads, "head_dim": shape.head,
        "max_position_embeddings": shape.context, "rms_norm_eps": shape.epsilon, "rope_theta": shape.rope_base,
        "rope_scaling": None, "attention_bias": False, "mlp_bias": False, "tie_word_embeddings": True,
        "vocab_size": shape.vocabulary, "bos_token_id": pad, "eos_token_id": end, "pad_token_id": pad,
    })
    write_json(folder / "generation_config.json", {"bos_token_id": pad, "eos_token_id": end, "pad_token_id": pad})
    write_json(folder / "tokenizer.json", vocabulary.to_huggingface())
    write_json(folder / "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "add_bos_token": False, "add_prefix_space": False,
        "bos_token": None, "eos_token": "<|im_end|>", "pad_token": "<|endoftext|>",
        "model_max_length": shape.context, "chat_template": text.CHAT_TEMPLATE,
    })
    header, chunks, offset = {}, [], 0
    for name, tensor in guide.state_dict().items():
        data = tensor.detach().to(torch.float32).contiguous().numpy().tobytes()
        header["model." + name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + len(data)]}
        chunks.append(data)
        offset += len(data)
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(head)) + head + b"".join(chunks))


def write_json(path: pathlib.Path, value):
    path.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")
