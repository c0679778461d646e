// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/memory_shares.h"

#include <algorithm>
#include <functional>

namespace tars::ui {

MemoryShares sharesOf(quint64 all, quint64 used, std::optional<quint64> own,
                      QList<MemoryShares::Model> models) {
    models.removeIf([](const MemoryShares::Model& model) { return model.bytes == 0; });
    std::ranges::stable_sort(models, std::ranges::greater(), &MemoryShares::Model::bytes);
    MemoryShares shares;
    used = std::min(used, all);
    shares.free = all - used;
    // The figures are not of one moment: no part may reach past the whole.
    quint64 left = used;
    const auto take = [&left](quint64 wanted) {
        const quint64 taken = std::min(wanted, left);
        left -= taken;
        return taken;
    };
    quint64 ofModels = 0;
    for (MemoryShares::Model& model : models) {
        model.bytes = take(model.bytes);
        ofModels += model.bytes;
    }
    shares.models = std::move(models);
    if (own && *own > ofModels) shares.rest = take(*own - ofModels);
    shares.others = left;
    return shares;
}

}  // namespace tars::ui
