// SPDX-License-Identifier: Apache-2.0
// The presets among what ChatDatabase keeps.
#include "ui/chat/chat_database.h"
#include "ui/chat/sql.h"

namespace tars::ui {

Result<QList<Preset>> ChatDatabase::presets() const {
    TARS_TRY(auto rows,
             run(database_, QStringLiteral("SELECT id, name, settings FROM preset ORDER BY name, id")));
    QList<Preset> presets;
    while (rows.next()) {
        presets.append({rows.value(0).toLongLong(), rows.value(1).toString(),
                        chatSettingsFromJson(rows.value(2).toByteArray())});
    }
    return presets;
}

Result<void> ChatDatabase::putPreset(const Preset& preset) {
    TARS_CHECK(run(database_,
                   QStringLiteral("INSERT INTO preset (id, name, settings) VALUES (?, ?, ?) ON CONFLICT (id)"
                                  " DO UPDATE SET name = excluded.name, settings = excluded.settings"),
                   preset.id, preset.name, toJson(preset.settings)));
    return {};
}

Result<void> ChatDatabase::removePreset(PresetId preset) {
    TARS_CHECK(run(database_, QStringLiteral("DELETE FROM preset WHERE id = ?"), preset));
    return {};
}

}  // namespace tars::ui
