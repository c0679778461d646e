// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/attention.h"
#include "cuda/kernels/copy_page.h"
#include "cuda/kernels/draw_tokens.h"
#include "cuda/kernels/embed.h"
#include "cuda/kernels/finish.h"
#include "cuda/kernels/gemm.h"
#include "cuda/kernels/heads.h"
#include "cuda/kernels/low_rank.h"
#include "cuda/kernels/matmul.h"
#include "cuda/kernels/matvec.h"
#include "cuda/kernels/norm.h"
#include "cuda/kernels/prepare.h"
#include "cuda/kernels/scan_logits.h"
#include "cuda/kernels/speed.h"
#include "cuda/kernels/steer.h"
#include "cuda/kernels/turn.h"

// Every kernel there is, as X(name, class). The host finds them by name.

#define TARS_CUDA_FORMAT_KERNELS(X, name, Format)                                                            \
    X(embed_##name, Embed<Format>)                                                                           \
    X(matvec_##name##_1, Matvec<Format, 1>)                                                                  \
    X(matvec_##name##_2, Matvec<Format, 2>)                                                                  \
    X(matvec_##name##_4, Matvec<Format, 4>)

#define TARS_CUDA_PACKED_KERNELS(X, name, Format)                                                            \
    TARS_CUDA_FORMAT_KERNELS(X, name, Format)                                                                \
    X(gemm_##name##_halves, Gemm<Format, HalfOperand>)

#define TARS_CUDA_KV_KERNELS(X, name, Kv)                                                                    \
    X(heads_##name, FinishHeads<Kv>)                                                                         \
    X(attention_##name##_64, Attention<Kv, 64>)                                                              \
    X(attention_##name##_128, Attention<Kv, 128>)                                                            \
    X(attention_##name##_256, Attention<Kv, 256>)                                                            \
    X(attention_##name##_512, Attention<Kv, 512>)

#define TARS_CUDA_KERNELS(X)                                                                                 \
    TARS_CUDA_FORMAT_KERNELS(X, f32, F32)                                                                    \
    TARS_CUDA_PACKED_KERNELS(X, f16, F16)                                                                    \
    TARS_CUDA_PACKED_KERNELS(X, bf16, BF16)                                                                  \
    TARS_CUDA_PACKED_KERNELS(X, q8_0, Q8_0)                                                                  \
    TARS_CUDA_PACKED_KERNELS(X, q4_0, Q4_0)                                                                  \
    TARS_CUDA_PACKED_KERNELS(X, q4_1, Q4_1)                                                                  \
    TARS_CUDA_PACKED_KERNELS(X, q5_0, Q5_0)                                                                  \
    TARS_CUDA_PACKED_KERNELS(X, q5_1, Q5_1)                                                                  \
    TARS_CUDA_PACKED_KERNELS(X, iq4_nl, IQ4_NL)                                                              \
    TARS_CUDA_PACKED_KERNELS(X, iq4_xs, IQ4_XS)                                                              \
    TARS_CUDA_PACKED_KERNELS(X, mxfp4, MXFP4)                                                                \
    TARS_CUDA_PACKED_KERNELS(X, q5_k, Q5_K)                                                                  \
    TARS_CUDA_PACKED_KERNELS(X, q4_k, Q4_K)                                                                  \
    TARS_CUDA_PACKED_KERNELS(X, q6_k, Q6_K)                                                                  \
    TARS_CUDA_KV_KERNELS(X, f32, KvF32)                                                                      \
    TARS_CUDA_KV_KERNELS(X, f16, KvF16)                                                                      \
    TARS_CUDA_KV_KERNELS(X, q8_0, KvQ8_0)                                                                    \
    X(change_logits, ChangeLogits)                                                                           \
    X(copy_page, CopyPage)                                                                                   \
    X(draw_tokens, DrawTokens)                                                                               \
    X(gemm_bf16_bfloats, Gemm<BF16, BfloatOperand>)                                                          \
    X(finish, Finish)                                                                                        \
    X(low_rank_down, LowRankDown)                                                                            \
    X(matmul_f32, Matmul)                                                                                    \
    X(matvec_f32_8, Matvec<F32, 8>)                                                                          \
    X(merge_attention, MergeAttention)                                                                       \
    X(norm, Norm)                                                                                            \
    X(prepare_bfloats, Prepare<BfloatOperand>)                                                               \
    X(prepare_halves, Prepare<HalfOperand>)                                                                  \
    X(read, Read)                                                                                            \
    X(scan_logits, ScanLogits)                                                                               \
    X(spin, Spin)                                                                                            \
    X(steer, Steer)                                                                                          \
    X(turn, Turn)
