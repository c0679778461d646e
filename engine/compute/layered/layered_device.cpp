// SPDX-License-Identifier: Apache-2.0
#include "compute/layered_device.h"

#include "compute/check_plan.h"
#include "compute/layered/layered_program.h"
#include "compute/layered/plan_part.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <utility>

namespace tars {
namespace {

struct Member {
    std::unique_ptr<Device> device;
    std::shared_ptr<std::atomic<bool>> lost = std::make_shared<std::atomic<bool>>(false);
};

/// Which sections of a plan go to which member.
struct Share {
    const Member* member = nullptr;
    Sections sections;
};

std::string layers_text(std::uint32_t count) {
    return count == 1 ? "1 layer" : std::to_string(count) + " layers";
}

class LayeredDevice final : public Device {
  public:
    LayeredDevice(std::vector<std::unique_ptr<Device>> devices, std::unique_ptr<Device> processor,
                  std::optional<std::uint32_t> gpu_layers)
        : gpu_layers_(gpu_layers) {
        for (auto& device : devices) members_.push_back({std::move(device)});
        processor_.device = std::move(processor);
    }

    std::string name() const override {
        std::string text;
        for (const auto& member : members_)
            if (!*member.lost) text += member.device->name() + " + ";
        return text + processor_.device->name();
    }
    std::uint64_t own_memory() const override {
        std::uint64_t bytes = 0;
        for (const auto& member : members_)
            if (!*member.lost) bytes += member.device->own_memory();
        return bytes;
    }
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override;
    ThreadPool* idle_threads() override { return processor_.device->idle_threads(); }
    Result<DeviceSpeed> measure_speed() override {
        const auto works = std::ranges::find_if(members_, [](const Member& member) { return !*member.lost; });
        const bool on_processor = works == members_.end() || gpu_layers_ == 0u;
        return (on_processor ? processor_ : *works).device->measure_speed();
    }

  private:
    Result<bool> fits(const Member& member, const Plan& plan, const LoadOptions& options,
                      std::optional<Error>& refusal) const;
    Result<std::uint32_t> most_sections(const Member& member, const Plan& plan, const Sections& from,
                                        const LoadOptions& options, std::optional<Error>& refusal) const;
    Result<std::vector<Share>> shares(const Plan& plan, const LoadOptions& options, std::uint32_t most) const;
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options,
                                          const std::vector<Share>& shares, const Member*& loading) const;

    std::vector<Member> members_;
    Member processor_;
    std::optional<std::uint32_t> gpu_layers_;
};

/// Whether a member has room for a plan. One that cannot run it at all, or is lost, has none.
Result<bool> LayeredDevice::fits(const Member& member, const Plan& plan, const LoadOptions& options,
                                 std::optional<Error>& refusal) const {
    const auto fit = member.device->check_fit(plan, options);
    if (fit) return true;
    switch (fit.error().code) {
    case ErrorCode::device_lost:
        *member.lost = true;
        [[fallthrough]];
    case ErrorCode::out_of_memory:
    case ErrorCode::unsupported:
        refusal = fit.error();
        return false;
    default:
        return fit.error();
    }
}

/// How many sections, from the first of `from`, a member has room for.
Result<std::uint32_t> LayeredDevice::most_sections(const Member& member, const Plan& plan,
                                                   const Sections& from, const LoadOptions& options,
                                                   std::optional<Error>& refusal) const {
    std::uint32_t fitting = 0, least_too_many = from.count() + 1;
    while (fitting + 1 < least_too_many && !*member.lost) {
        const std::uint32_t count = fitting + (least_too_many - fitting) / 2;
        TARS_TRY(const bool fit,
                 fits(member, PlanPart(plan, {from.begin, from.begin + count}).plan(), options, refusal));
        (fit ? fitting : least_too_many) = count;
    }
    return *member.lost ? 0 : fitting;
}

/// Gives out the sections. `most`: how many of the layers, and the head, the members may take together.
Result<std::vector<Share>> LayeredDevice::shares(const Plan& plan, const LoadOptions& options,
                                                 std::uint32_t most) const {
    const std::uint32_t end = sections_of(plan);
    const std::vector<Share> all_on_processor = {{&processor_, {0, end}}};
    const auto wanted = options.gpu_layers ? options.gpu_layers : gpu_layers_;
    if (wanted) most = std::min(most, *wanted);
    most = std::min(most, end - 1);
    const bool works = std::ranges::any_of(members_, [](const Member& member) { return !*member.lost; });
    if (most == 0 || !works) return all_on_processor;

    std::optional<Error> refusal;
    for (const auto& member : members_) {
        if (most + 1 < end || *member.lost) continue;
        TARS_TRY(const bool whole, fits(member, plan, options, refusal));
        if (whole) return std::vector<Share>{{&member, {0, end}}};
    }
    const std::optional<Error> whole_refusal = refusal;
    std::vector<Share> shares = {{&processor_, {0, 1}}};
    std::uint32_t next = 1;
    for (const auto& member : members_) {
        if (*member.lost || next == most + 1) continue;
        TARS_TRY(const auto count, most_sections(member, plan, {next, most + 1}, options, refusal));
        if (count > 0) shares.push_back({&member, {next, next + count}});
        next += count;
    }
    const bool enough = next == most + 1 || (!wanted && options.may_divide);
    if (!enough && refusal && refusal->code != ErrorCode::device_lost) {
        if (!wanted && whole_refusal) refusal = whole_refusal;
        if (refusal->code != ErrorCode::out_of_memory) return *refusal;
        refusal->hint = "there is room for the first " + layers_text(std::min(next, end - 1) - 1) + " of " +
                        std::to_string(plan.layers.size()) + ": leave the others to the processor, or take " +
                        "a smaller model, type of weights or context";
        return *refusal;
    }
    if (next == 1) return all_on_processor;
    if (next < end) shares.push_back({&processor_, {next, end}});
    return shares;
}

/// Where room that seemed to be there is not, because others took it meanwhile or memory lies in pieces, less
/// is tried; where a device turns out to be lost, the others.
Result<std::unique_ptr<Program>> LayeredDevice::load(Plan plan, const LoadOptions& options) {
    TARS_CHECK(check_plan(plan));
    std::uint32_t most = sections_of(plan) - 1;
    for (;;) {
        TARS_TRY(const auto parts, shares(plan, options, most));
        const Member* loading = nullptr;  // the one that failed, if any does
        auto program = load(plan, options, parts, loading);
        if (program || loading == &processor_) return program;
        const auto code = program.error().code;
        if (code != ErrorCode::out_of_memory && code != ErrorCode::device_lost) return program;
        if (code == ErrorCode::device_lost) continue;
        const bool may_take_less = options.may_divide && !options.gpu_layers && !gpu_layers_;
        if (!may_take_less) return program;
        std::uint32_t placed = 0;
        for (const auto& part : parts)
            if (part.member != &processor_)
                placed += part.sections.count() - (part.sections.begin == 0 ? 1 : 0);
        most = placed - std::max(placed / 8, 1u);
    }
}

Result<std::unique_ptr<Program>> LayeredDevice::load(Plan plan, const LoadOptions& options,
                                                     const std::vector<Share>& shares,
                                                     const Member*& loading) const {
    std::vector<PlanPart> parts;
    double bytes = 0;
    for (const auto& share : shares) parts.emplace_back(plan, share.sections);
    const auto bytes_of = [](const PlanPart& part) {
        double sum = 1;  // so that a part without weights counts
        for (const auto& weight : part.plan().weights) sum += static_cast<double>(weight.data.size());
        return sum;
    };
    for (const auto& part : parts) bytes += bytes_of(part);
    std::vector<LayeredPart> loaded;
    double before = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double own = bytes_of(parts[i]);
        auto part_options = options;
        if (options.progress)
            part_options.progress = [&](double fraction) {
                options.progress((before + fraction * own) / bytes);
            };
        const auto& member = *shares[i].member;
        loading = &member;
        auto program = member.device->load(parts[i].plan(), part_options);
        if (!program) {
            if (program.error().code == ErrorCode::device_lost) *member.lost = true;
            return program;
        }
        before += own;
        loaded.push_back({std::move(parts[i]), std::move(*program), member.device->name(), member.lost});
    }
    return std::unique_ptr<Program>(
        std::make_unique<LayeredProgram>(std::move(plan), options, std::move(loaded)));
}

}  // namespace

std::unique_ptr<Device> make_layered_device(std::vector<std::unique_ptr<Device>> devices,
                                            std::unique_ptr<Device> processor,
                                            std::optional<std::uint32_t> gpu_layers) {
    return std::make_unique<LayeredDevice>(std::move(devices), std::move(processor), gpu_layers);
}

}  // namespace tars
