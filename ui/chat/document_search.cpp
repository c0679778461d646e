// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/document_search.h"

#include <QDeadlineTimer>
#include <QStringMatcher>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kSliceMs = 3;  // of the time that the window takes for one thing

}  // namespace

DocumentSearch::DocumentSearch(const QTextDocument& document, QObject* parent)
    : QObject(parent), document_(document) {
    more_.setSingleShot(true);
    more_.setInterval(0);
    connect(&more_, &QTimer::timeout, this, &DocumentSearch::searchOn);
}

void DocumentSearch::search(const QString& words, int from) {
    more_.stop();
    words_ = words;
    places_.clear();
    current_ = -1;
    from_ = from;
    waits_ = !words.isEmpty();
    nextBlock_ = words.isEmpty() ? -1 : 0;
    words.isEmpty() ? changed() : searchOn();
}

void DocumentSearch::searchOn() {
    const QStringMatcher matcher(words_, Qt::CaseInsensitive);
    QTextBlock block = document_.findBlockByNumber(nextBlock_);
    for (const QDeadlineTimer end(kSliceMs, Qt::PreciseTimer); block.isValid() && !end.hasExpired();
         block = block.next()) {
        const QString text = block.text();
        for (qsizetype at = matcher.indexIn(text); at >= 0; at = matcher.indexIn(text, at + words_.size()))
            places_.push_back(block.position() + static_cast<int>(at));
    }
    nextBlock_ = block.isValid() ? block.blockNumber() : -1;
    settle();
    if (!isDone()) more_.start();
    Q_EMIT changed();
}

/// Goes to the place that is waited for, once it is known.
void DocumentSearch::settle() {
    if (!waits_) return;
    const auto place = std::ranges::lower_bound(places_, from_);
    if (place == places_.end() && !isDone()) return;
    waits_ = false;
    if (places_.empty()) return;
    current_ = place == places_.end() ? 0 : static_cast<int>(place - places_.begin());
    Q_EMIT moved();
}

void DocumentSearch::step(int direction) {
    if (current_ < 0) return;
    const int known = count();
    const int to = current_ + direction;
    if (!isDone() && (to < 0 || to >= known)) return;  // where that leads is not known yet
    current_ = (to + known) % known;
    Q_EMIT moved();
    Q_EMIT changed();
}

}  // namespace tars::ui
