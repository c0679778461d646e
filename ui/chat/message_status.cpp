// SPDX-License-Identifier: Apache-2.0
// What the line below a message says of it.
#include "ui/chat/answer_details.h"
#include "ui/chat/message_widget.h"
#include "ui/text.h"

#include <QLocale>

namespace tars::ui {
namespace {

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

QString MessageWidget::statusText() const {
    if (message_.author == Author::User) return promptStatus();
    switch (message_.state) {
    case MessageState::Streaming:
        if (!message_.text.isEmpty()) return tr("Answering…");
        return message_.thoughts.isEmpty() ? tr("Reading the prompt…") : tr("Thinking…");
    case MessageState::Failed:
        return message_.problem;
    case MessageState::Interrupted:
        return joined({tr("Interrupted: the program ended while this was being written"), tokens()});
    case MessageState::Stopped:
        return tr("Stopped · %1").arg(figures());
    case MessageState::Edited:
        return joined({message_.model.isEmpty() ? tr("Changed by you")
                                                : tr("%1 · changed by you").arg(isolated(message_.model)),
                       tokens()});
    case MessageState::Complete:
        break;
    }
    if (message_.stats.end == AnswerEnd::LengthLimit) return tr("Length limit reached · %1").arg(figures());
    if (message_.stats.end == AnswerEnd::ContextFull) return tr("The context is full · %1").arg(figures());
    return figures();
}

QString MessageWidget::figures() const {
    const QLocale locale;
    const AnswerStats& stats = message_.stats;
    QStringList parts;
    if (!message_.model.isEmpty()) parts.append(isolated(message_.model));
    if (!message_.record.type.isEmpty()) parts.append(message_.record.type);
    if (const QString preset = presetTitle(message_.record.settings); !preset.isEmpty())
        parts.append(isolated(preset));
    if (stats.isMeasured() || message_.state == MessageState::Stopped)
        parts.append(tr("%n token(s)", nullptr, stats.outputTokens));
    else
        parts.append(tokens());
    if (const double speed = stats.tokensPerSecond(); speed > 0) {
        parts.append(tr("%1 tokens/s").arg(locale.toString(speed, 'f', 1)));
    }
    if (stats.outputTokens > 0 && stats.isMeasured()) {
        const auto ms = stats.promptMs;
        parts.append(
            ms < 1000 ? tr("first after %1 ms").arg(locale.toString(ms))
                      : tr("first after %1 s").arg(locale.toString(static_cast<double>(ms) / 1000, 'f', 1)));
    }
    if (const int context = message_.record.context; context > 0)
        parts.append(
            tr("%1 of %2 context")
                .arg(locale.toString(stats.promptTokens + stats.outputTokens), locale.toString(context)));
    if (const qint64 memory = message_.record.memory; memory > 0)
        parts.append(tr("%1 of memory").arg(formatBytes(static_cast<quint64>(memory))));
    if (stats.outputTokens > 0 && stats.isMeasured()) parts.append(tr("seed %1").arg(stats.seed));
    if (const int dropped = message_.record.dropped; dropped > 0)
        parts.append(tr("%n old message(s) left out", nullptr, dropped));
    if (const int summarised = message_.record.summarised; summarised > 0)
        parts.append(tr("%n old message(s) as a summary", nullptr, summarised));
    if (const int forgotten = message_.record.forgotten; forgotten > 0)
        parts.append(tr("%n token(s) forgotten on the way", nullptr, forgotten));
    return joined(parts);
}

/// Empty: not known.
QString MessageWidget::tokens() const {
    const int known = message_.stats.outputTokens;
    return known > 0 ? tr("%n token(s)", nullptr, known) : QString();
}

/// What was sent along, and how much it is.
QString MessageWidget::promptStatus() const {
    QStringList files;
    for (const Attachment& file : message_.attachments)
        files.append(QStringLiteral("%1 (%2)").arg(isolated(file.name),
                                                   formatBytes(static_cast<quint64>(file.bytes))));
    return joined(
        {files.isEmpty() ? QString() : tr("Attached: %1").arg(files.join(QStringLiteral(", "))), tokens()});
}

}  // namespace tars::ui
