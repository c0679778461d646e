// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/tune_outcome.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

std::optional<double> numberAt(const QJsonObject& object, QLatin1StringView name) {
    const QJsonValue value = object.value(name);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QList<TuneSample> samplesIn(const QJsonValue& list) {
    QList<TuneSample> samples;
    const QJsonArray array = list.toArray();
    for (const QJsonValue& item : array) {
        samples.append({item.toObject().value("prompt"_L1).toString(),
                        item.toObject().value("live"_L1).toString(),
                        item.toObject().value("candidate"_L1).toString()});
    }
    return samples;
}

/// A difference as a share of what is live.
double shareAt(const QJsonObject& bound, QLatin1StringView name) {
    const double live = qAbs(bound.value("live"_L1).toDouble());
    return live > 0 ? bound.value(name).toDouble() / live : 0;
}

QList<TuneSetting> settingsIn(const QJsonObject& object) {
    QList<TuneSetting> settings;
    const QJsonObject before = object.value("untuned"_L1).toObject();
    const QJsonObject after = object.value("settings"_L1).toObject();
    for (auto at = after.begin(); at != after.end(); ++at) {
        if (!at->isDouble() && !at->isString()) continue;
        settings.append({at.key(), before.value(at.key()).toVariant(), at->toVariant()});
    }
    return settings;
}

QList<TuneMix> mixesIn(const QJsonArray& array) {
    QList<TuneMix> mixes;
    for (const QJsonValue& item : array) {
        const QJsonObject mix = item.toObject();
        mixes.append({mix.value("name"_L1).toString(), mix.value("bytes"_L1).toInteger(),
                      mix.value("bits_per_weight"_L1).toDouble(), mix.value("divergence"_L1).toDouble(),
                      mix.value("agreement"_L1).toDouble(), mix.value("perplexity_change"_L1).toDouble()});
    }
    return mixes;
}

QList<TuneAblation> ablationsIn(const QJsonArray& array) {
    QList<TuneAblation> ablations;
    for (const QJsonValue& item : array) {
        const QJsonObject baseline = item.toObject();
        if (const auto validation = numberAt(baseline, "validation"_L1))
            ablations.append({baseline.value("name"_L1).toString(), *validation});
    }
    return ablations;
}

TuneVerdict verdictIn(const QJsonObject& object) {
    const QJsonObject target = object.value("target"_L1).toObject();
    const QJsonObject guard = object.value("guard"_L1).toObject();
    const QJsonObject broken = object.value("broken_canary"_L1).toObject();
    TuneVerdict verdict;
    verdict.finding = object.value("finding"_L1).toString();
    verdict.sentence = object.value("verdict"_L1).toString();
    verdict.documents = target.value("documents"_L1).toInt();
    verdict.leastDocuments = object.value("least_documents"_L1).toInt();
    verdict.guardDocuments = guard.value("documents"_L1).toInt();
    verdict.change = shareAt(target, "difference"_L1);
    verdict.surelyBelow = shareAt(target, "surely_below"_L1);
    verdict.guardSurelyBelow = shareAt(guard, "surely_below"_L1);
    verdict.meanDivergence = object.value("mean_divergence"_L1).toDouble();
    verdict.largestDivergence = object.value("largest_divergence"_L1).toDouble();
    verdict.brokenPrompt = broken.value("prompt"_L1).toString();
    verdict.fault = broken.value("fault"_L1).toString();
    return verdict;
}

}  // namespace

std::optional<TuneOutcome> outcomeFrom(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.contains("verdict"_L1) || !object.contains("ended_by"_L1)) return {};
    TuneOutcome outcome;
    outcome.endedBy = object.value("ended_by"_L1).toString();
    outcome.accepted = object.value("accepted"_L1).toBool();
    outcome.rejecting = object.value("rejecting"_L1).toInt();
    outcome.verdict = verdictIn(object);
    outcome.validationBefore = numberAt(object, "validation_before"_L1);
    outcome.validationAfter = numberAt(object, "validation_after"_L1);
    const QJsonObject target = object.value("target"_L1).toObject();
    outcome.improved = !target.isEmpty();  // only what has improved gets as far as the gate
    outcome.testBefore = numberAt(target, "live"_L1);
    outcome.testAfter = numberAt(target, "candidate"_L1);
    outcome.ablations = ablationsIn(object.value("baselines"_L1).toArray());
    outcome.settings = settingsIn(object);
    outcome.mixes = mixesIn(object.value("mixes"_L1).toArray());
    outcome.answers = samplesIn(object.value("answers"_L1));
    outcome.changedCanaries = samplesIn(object.value("changed_canaries"_L1));
    return outcome;
}

const TuneMix* mixNamed(const TuneOutcome& outcome, QLatin1StringView name) {
    for (const TuneMix& mix : outcome.mixes) {
        if (mix.name == name) return &mix;
    }
    return nullptr;
}

SamplingSettings samplingFrom(const TuneOutcome& outcome, SamplingSettings now) {
    for (const TuneSetting& setting : outcome.settings) {
        const float value = setting.after.toFloat();
        if (setting.name == "temperature"_L1) now.temperature = value;
        if (setting.name == "top_k"_L1) now.top_k = setting.after.toInt();
        if (setting.name == "top_p"_L1) now.top_p = value;
        if (setting.name == "min_p"_L1) now.min_p = value;
        if (setting.name == "repeat_penalty"_L1) now.repeat_penalty = value;
    }
    return now;
}

SpeedFind speedFrom(const TuneOutcome& outcome) {
    SpeedFind find;
    for (const TuneSetting& setting : outcome.settings) {
        if (setting.after == setting.before) continue;
        if (setting.name == "threads"_L1) find.threads = setting.after.toInt();
        if (setting.name == "kv_type"_L1) find.cache = setting.after.toString();
    }
    return find;
}

}  // namespace tars::ui
