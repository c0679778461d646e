// SPDX-License-Identifier: Apache-2.0
#include "ui/models/model_facts.h"

#include "ui/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

QString joined(const std::vector<std::string>& texts) {
    QStringList list;
    for (const auto& text : texts) list.append(isolated(toQString(text)));
    return list.join(u", "_s);
}

Lineage lineageOf(const Library& library, const std::filesystem::path& smallerFolder,
                  const LibraryEntry& entry) {
    Lineage lineage;
    lineage.place = fromPath(entry.path);
    if (const auto stored = library.stored(entry); stored && *stored) {
        lineage.place = toQString((*stored)->name.full());
        lineage.parent = toQString((*stored)->parent);
    }
    lineage.smaller = entry.path.parent_path() == smallerFolder;
    const auto registry = library.adapters();
    const auto live = registry.live_of_model(entry.path);
    if (!live || !*live) return lineage;
    const auto provenance = registry.provenance((*live)->digest);
    const auto json =
        QJsonDocument::fromJson(provenance ? QByteArray::fromStdString(*provenance) : QByteArray()).object();
    lineage.run = json["run"_L1].toString(QString::fromStdString((*live)->digest.substr(0, 12)));
    lineage.verdict = json["gate"_L1].toObject()["verdict"_L1].toString();
    return lineage;
}

}  // namespace

FactsReader::FactsReader(const Library& library, std::filesystem::path smallerFolder, QObject* parent)
    : QObject(parent), library_(library), smallerFolder_(std::move(smallerFolder)) {
    worker_.setMaxThreadCount(1);
}

FactsReader::~FactsReader() {
    worker_.clear();
    worker_.waitForDone();
}

void FactsReader::ask(const LibraryEntry& entry) {
    worker_.clear();
    worker_.start([this, entry, question = ++question_] {
        auto card = read_model_card(entry.path);
        auto lineage = lineageOf(library_, smallerFolder_, entry);
        lineage.smaller = lineage.smaller && card && card->tuning_run.empty();  // which says more
        const auto stored = library_.stored(entry);
        const auto defaults = stored ? ModelDefaults::of(*stored) : Result<ModelDefaults>(stored.error());
        QMetaObject::invokeMethod(
            this,
            [this, question, told = std::move(card), origin = std::move(lineage),
             wanted = defaults ? *defaults : ModelDefaults()] {
                if (question != question_) return;
                if (told)
                    Q_EMIT read({*told, origin, wanted});
                else
                    Q_EMIT failed(told.error());
            },
            Qt::QueuedConnection);
    });
}

FactLines FactsReader::describe(const ModelCard& card) {
    FactLines lines;
    const auto add = [&lines](const QString& name, const QString& value) {
        if (!value.isEmpty()) lines.append({name, value});
    };
    const auto number = [](quint64 value) { return value ? QLocale().toString(value) : QString(); };
    add(tr("Name"), toQString(card.title));
    add(tr("By"), toQString(card.author));
    add(tr("Description"), toQString(card.description));
    add(tr("Architecture"), toQString(card.architecture));
    add(tr("Parameters"), formatCount(card.parameters));
    QStringList types;
    for (const auto& [type, bytes] : card.tensor_types) {
        const double share = 100.0 * static_cast<double>(bytes) / static_cast<double>(card.file_bytes);
        types.append(tr("%1 (%2 % of its bytes)")
                         .arg(toQString(type), QLocale().toString(share, 'f', share < 1 ? 2 : 1)));
    }
    add(tr("Quantization"), types.join(u", "_s));
    if (card.parameters > 0)
        add(tr("Bits for each weight"),
            QLocale().toString(
                8.0 * static_cast<double>(card.file_bytes) / static_cast<double>(card.parameters), 'f', 2));
    add(tr("Context it was made for"), card.context ? tr("%1 tokens").arg(number(card.context)) : QString());
    if (card.layers > 0)
        add(tr("Layers"), card.heads ? tr("%1, each with %2 heads that share %3 keys and values")
                                           .arg(number(card.layers), number(card.heads),
                                                number(card.kv_heads ? card.kv_heads : card.heads))
                                     : number(card.layers));
    add(tr("Vocabulary"), card.vocabulary ? tr("%1 tokens").arg(number(card.vocabulary)) : QString());
    add(tr("Licence"), toQString(card.license));
    add(tr("Licence text"), leftToRight(toQString(card.license_url)));
    add(tr("Languages"), joined(card.languages));
    add(tr("Tags"), joined(card.tags));
    add(tr("Page"), leftToRight(toQString(card.url)));
    add(tr("Made from"), joined(card.made_from));
    if (!card.tuning_run.empty())
        add(tr("Made smaller by"), tr("tuning run %1").arg(leftToRight(toQString(card.tuning_run))));
    add(tr("Format"), toQString(card.format));
    return lines;
}

FactLines FactsReader::describe(const Lineage& lineage) {
    FactLines lines{{tr("Linked from"), leftToRight(lineage.place)}};
    if (!lineage.parent.isEmpty()) lines.append({tr("Created from"), leftToRight(lineage.parent)});
    if (lineage.smaller) lines.append({tr("Origin"), tr("written here, as a smaller one, by tuning")});
    if (!lineage.run.isEmpty())
        lines.append(
            {tr("Answers through"),
             lineage.verdict.isEmpty()
                 ? tr("what run %1 has learned").arg(leftToRight(lineage.run))
                 : tr("what run %1 has learned: %2").arg(leftToRight(lineage.run), lineage.verdict)});
    return lines;
}

}  // namespace tars::ui
