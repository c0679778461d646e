// SPDX-License-Identifier: Apache-2.0
#include "cuda/driver/cuda_graph.h"

namespace tars::cuda {
namespace {

/// What a node is made of; `arguments` is room for the pointer to them.
CUDA_KERNEL_NODE_PARAMS node_of(const KernelLaunch& launch, void*& arguments) {
    arguments = const_cast<std::byte*>(launch.arguments.data());
    CUDA_KERNEL_NODE_PARAMS node{};
    node.func = static_cast<CUfunction>(const_cast<void*>(launch.kernel));
    node.gridDimX = launch.grid.blocks_x;
    node.gridDimY = launch.grid.blocks_y;
    node.gridDimZ = 1;
    node.blockDimX = launch.grid.threads;
    node.blockDimY = node.blockDimZ = 1;
    node.kernelParams = &arguments;
    return node;
}

}  // namespace

Result<std::unique_ptr<GpuGraph>> CudaGraph::make(const DriverApi& api, CUcontext context, CUstream stream,
                                                  std::span<const KernelLaunch> launches, bool programmatic) {
    std::unique_ptr<CudaGraph> made(new CudaGraph(api, context, stream));
    TARS_CHECK(made->enter());
    TARS_CHECK(api.check(api.make_graph(&made->graph_, 0), "making a graph"));
    for (const auto& launch : launches) TARS_CHECK(made->add(launch, programmatic));
    TARS_CHECK(api.check(api.instantiate_graph(&made->executable_, made->graph_, 0), "making a graph"));
    return std::unique_ptr<GpuGraph>(std::move(made));
}

Result<void> CudaGraph::add(const KernelLaunch& launch, bool programmatic) {
    void* arguments = nullptr;
    const auto parameters = node_of(launch, arguments);
    CUgraphNode node = nullptr;
    const CUgraphNode* before = nodes_.empty() ? nullptr : &nodes_.back();
#if CUDA_VERSION < 13000  // whose functions for this have other names
    programmatic = false;
#endif
    const bool plain = before && !programmatic;
    TARS_CHECK(
        api_.check(api_.add_kernel(&node, graph_, plain ? before : nullptr, plain ? 1 : 0, &parameters),
                   "adding a kernel to a graph"));
#if CUDA_VERSION >= 13000
    if (before && programmatic) {
        CUgraphEdgeData edge{};
        edge.from_port = CU_GRAPH_KERNEL_NODE_PORT_PROGRAMMATIC;
        edge.type = CU_GRAPH_DEPENDENCY_TYPE_PROGRAMMATIC;
        TARS_CHECK(
            api_.check(api_.add_dependencies(graph_, before, &node, &edge, 1), "adding a kernel to a graph"));
    }
#endif
    nodes_.push_back(node);
    return {};
}

CudaGraph::~CudaGraph() {
    if (!enter()) return;
    if (executable_) api_.destroy_executable(executable_);
    if (graph_) api_.destroy_graph(graph_);
}

Result<void> CudaGraph::update(std::size_t i, const KernelLaunch& launch) {
    TARS_CHECK(enter());
    void* arguments = nullptr;
    const auto parameters = node_of(launch, arguments);
    return api_.check(api_.update_kernel(executable_, nodes_[i], &parameters), "updating a graph");
}

Result<void> CudaGraph::run() {
    TARS_CHECK(enter());
    return api_.check(api_.launch_graph(executable_, stream_), "starting a graph");
}

}  // namespace tars::cuda
