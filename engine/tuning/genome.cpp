// SPDX-License-Identifier: Apache-2.0
#include "tuning/genome.h"

#include "tuning/json/fields.h"
#include "tuning/search_space.h"

namespace tars {

bool Genome::same_point(const Genome& other) const {
    const bool same_trail =
        trail == other.trail || (trail && other.trail ? *trail == *other.trail : !trail == !other.trail);
    return reals == other.reals && levels == other.levels && own == other.own && same_trail &&
           trail_scale == other.trail_scale;
}

nlohmann::json to_json(const Genome& genome) {
    nlohmann::json json = {{"id", genome.id}, {"origin", genome.origin}};
    if (!genome.reals.empty()) json["reals"] = genome.reals;
    if (!genome.levels.empty()) json["levels"] = genome.levels;
    if (genome.parents != std::array<std::uint64_t, 2>{}) json["parents"] = genome.parents;
    if (genome.own) json["own"] = {genome.own->id, genome.own->coefficient};
    if (genome.trail) {
        auto& trail = json["trail"] = nlohmann::json::array();
        for (const auto& step : *genome.trail) trail.push_back({step.id, step.coefficient});
        json["trail_scale"] = genome.trail_scale;
    }
    return json;
}

Result<Genome> genome_from_json(const nlohmann::json& json, const SearchSpace& space) {
    return read_json<Genome>("genome", [&]() -> Result<Genome> {
        Genome genome;
        genome.id = json.at("id").get<std::uint64_t>();
        genome.origin = json.at("origin").get<std::string>();
        genome.reals = json.value("reals", std::vector<double>());
        genome.levels = json.value("levels", std::vector<std::int32_t>());
        genome.parents = json.value("parents", std::array<std::uint64_t, 2>{});
        const auto direction = [](const nlohmann::json& item) {
            return Direction{item.at(0).get<std::uint64_t>(), item.at(1).get<double>()};
        };
        if (json.contains("own")) genome.own = direction(json.at("own"));
        if (json.contains("trail")) {
            std::vector<Direction> trail;
            for (const auto& item : json.at("trail")) trail.push_back(direction(item));
            genome.trail = std::make_shared<const std::vector<Direction>>(std::move(trail));
            genome.trail_scale = json.value("trail_scale", 1.0);
        }
        if (!space.contains(genome)) return invalid_input("genome: it is not a point of the search space");
        return genome;
    });
}

}  // namespace tars
