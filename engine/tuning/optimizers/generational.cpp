// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/generational.h"

#include "tuning/json/fields.h"

#include <algorithm>
#include <numeric>

namespace tars {

Proposal GenerationalOptimizer::ask(std::size_t limit) {
    if (members_.empty()) {
        members_ = propose();
        for (auto& member : members_) member.id = next_id_++;
    }
    if (asked_ == scores_.size())
        asked_ = std::min(members_.size(), asked_ + std::max<std::size_t>(limit, 1));
    const auto at = [&](std::size_t i) { return members_.begin() + static_cast<std::ptrdiff_t>(i); };
    return {{at(scores_.size()), at(asked_)}, generation_, fidelity()};
}

Result<void> GenerationalOptimizer::tell(std::span<const Score> scores) {
    if (scores.size() != asked_ - scores_.size())
        return invalid_input("the optimizer asked for " + std::to_string(asked_ - scores_.size()) +
                             " scores and was told " + std::to_string(scores.size()));
    const bool full = fidelity() + 1 >= settings_.fidelities;
    for (auto score : scores) {
        if (!std::isfinite(score.loss)) score.loss = std::numeric_limits<double>::infinity();
        if (!(score.error >= 0) || !std::isfinite(score.error)) score.error = 0;
        if (full) consider(members_[scores_.size()], score);
        scores_.push_back(score);
    }
    evaluations_ += scores.size();
    if (scores_.size() < members_.size() || members_.empty()) return {};
    const bool any = std::ranges::any_of(scores_, [](const Score& s) { return std::isfinite(s.loss); });
    any ? learn(members_, scores_) : learn_nothing();
    ++generation_;
    members_.clear();
    scores_.clear();
    asked_ = 0;
    return {};
}

void GenerationalOptimizer::consider(const Genome& genome, const Score& score) {
    if (std::isfinite(score.loss) && (!best_ || score.loss < best_->score.loss)) best_ = {genome, score};
}

double GenerationalOptimizer::progress() const {
    return std::min(1.0, static_cast<double>(evaluations_) /
                             static_cast<double>(std::max<std::uint64_t>(1, settings_.budget)));
}

nlohmann::json GenerationalOptimizer::state() const {
    nlohmann::json json = {{"algorithm", settings_.algorithm},
                           {"generation", generation_},
                           {"evaluations", evaluations_},
                           {"next_id", next_id_},
                           {"members", to_json(members_)},
                           {"scores", to_json(scores_)},
                           {"asked", asked_},
                           {"own", save()}};
    if (best_) json["best"] = {{"genome", tars::to_json(best_->genome)}, {"score", to_json(best_->score)}};
    return json;
}

Result<void> GenerationalOptimizer::restore(const nlohmann::json& state) {
    const auto done = read_json<bool>("optimizer state", [&]() -> Result<bool> {
        if (state.at("algorithm").get<std::string>() != settings_.algorithm)
            return invalid_input("the state is of algorithm '" + state.at("algorithm").get<std::string>() +
                                 "', not '" + settings_.algorithm + "'");
        generation_ = state.at("generation").get<std::uint64_t>();
        evaluations_ = state.at("evaluations").get<std::uint64_t>();
        next_id_ = state.at("next_id").get<std::uint64_t>();
        TARS_TRY(members_, genomes_from_json(state.at("members"), space_));
        TARS_TRY(scores_, scores_from_json(state.at("scores")));
        asked_ = state.at("asked").get<std::size_t>();
        if (scores_.size() > asked_ || asked_ > members_.size())
            return invalid_input("optimizer state: more answers than questions");
        best_.reset();
        if (state.contains("best")) {
            TARS_TRY(auto genome, genome_from_json(state.at("best").at("genome"), space_));
            TARS_TRY(const auto score, score_from_json(state.at("best").at("score")));
            best_ = {std::move(genome), score};
        }
        TARS_CHECK(load(state.at("own")));
        return true;
    });
    return done ? Result<void>() : Result<void>(done.error());
}

std::vector<std::size_t> ranking(std::span<const Score> scores) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](auto a, auto b) { return scores[a].loss < scores[b].loss; });
    return order;
}

nlohmann::json to_json(const Score& score) {
    return nlohmann::json::array({number_to_json(score.loss), number_to_json(score.error)});
}

Result<Score> score_from_json(const nlohmann::json& json) {
    return read_json<Score>("score", [&]() -> Result<Score> {
        TARS_TRY(const double loss, number_from_json(json.at(0)));
        TARS_TRY(const double error, number_from_json(json.at(1)));
        return Score{loss, error};
    });
}

nlohmann::json to_json(std::span<const Genome> genomes) {
    auto json = nlohmann::json::array();
    for (const auto& genome : genomes) json.push_back(tars::to_json(genome));
    return json;
}

Result<std::vector<Genome>> genomes_from_json(const nlohmann::json& json, const SearchSpace& space) {
    std::vector<Genome> genomes;
    for (const auto& item : json) {
        TARS_TRY(auto genome, genome_from_json(item, space));
        genomes.push_back(std::move(genome));
    }
    return genomes;
}

nlohmann::json to_json(std::span<const Score> scores) {
    auto json = nlohmann::json::array();
    for (const auto& score : scores) json.push_back(to_json(score));
    return json;
}

Result<std::vector<Score>> scores_from_json(const nlohmann::json& json) {
    std::vector<Score> scores;
    for (const auto& item : json) {
        TARS_TRY(const auto score, score_from_json(item));
        scores.push_back(score);
    }
    return scores;
}

}  // namespace tars
