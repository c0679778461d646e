// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/sampler.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace tars::ui {

/// The same prompt answered before and after.
struct TuneSample {
    QString prompt, before, after;
};

/// What the gate found, and by what. Shares are of the loss that the model as it is has.
struct TuneVerdict {
    QString finding;   ///< as to_string(GateFinding); empty in what an older TARS has written
    QString sentence;  ///< the gate's own, in English
    int documents = 0, leastDocuments = 0, guardDocuments = 0;
    double change = 0, surelyBelow = 0;                ///< shares, of the loss on examples for the last word
    double guardSurelyBelow = 0;                       ///< share
    double meanDivergence = 0, largestDivergence = 0;  ///< on the guard, in nats per token
    QString brokenPrompt, fault;                       ///< as to_string(CanaryFault)
};

/// A setting as it was and as the run would have it, as they stand in outcome.json.
struct TuneSetting {
    QString name;
    QVariant before, after;
};

/// A model made smaller in one way, against the original on text nothing was chosen by.
struct TuneMix {
    QString name;  ///< "original", "Q4_K" (everywhere), "even", "lagrangian", "found"
    qint64 bytes = 0;
    double bitsPerWeight = 0, divergence = 0, agreement = 0, perplexityChange = 0;
};

/// What a find is compared with: the untuned model, a temperature alone, random search, …
struct TuneAblation {
    QString name;  ///< as BaselineRecord::name
    double validation = 0;
};

/// What came of a run, and what the gate said.
struct TuneOutcome {
    QString endedBy;  ///< as RunOutcome::reason
    bool improved = false, accepted = false;
    int rejecting = 0;  ///< examples that only say what is not wanted
    TuneVerdict verdict;
    std::optional<double> validationBefore, validationAfter;  ///< losses on the examples to choose by
    std::optional<double> testBefore, testAfter;              ///< on those for the last word
    QList<TuneAblation> ablations;                            ///< on the examples to choose by, too
    QList<TuneSetting> settings;  ///< whose values can be read; blocks of many are left out
    QList<TuneSample> answers;
    QList<TuneMix> mixes;               ///< of the goal "smaller"
    QList<TuneSample> changedCanaries;  ///< prompts that have nothing to do with the examples
};
/// Null where there is none of that name.
const TuneMix* mixNamed(const TuneOutcome& outcome, QLatin1StringView name);
/// From the text of a run's outcome.json; nothing if it is not one.
std::optional<TuneOutcome> outcomeFrom(const QByteArray& json);

/// `now`, but for what was found.
SamplingSettings samplingFrom(const TuneOutcome& outcome, SamplingSettings now);
/// What the goal "speed" has found and the window can follow. How many tokens of a prompt are read at a time
/// is not among it.
struct SpeedFind {
    int threads = 0;  ///< 0: as before
    QString cache;    ///< the type of keys and values, as kvTypeName() has it; empty: as before

    bool isEmpty() const { return threads == 0 && cache.isEmpty(); }
};
SpeedFind speedFrom(const TuneOutcome& outcome);

}  // namespace tars::ui
