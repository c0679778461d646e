// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_controller.h"
#include "ui/chat/chat_store.h"
#include "ui/engine/chat_engine.h"

#include <QHash>

#include <array>
#include <optional>

namespace tars::ui {

/// Which of two answers is better.
enum class BlindPick { First, Second, Tie };

/// How often each was preferred.
struct BlindTally {
    int tuned = 0, base = 0, ties = 0;
    int picks() const { return tuned + base + ties; }
};

/// The same question answered twice, by the loaded model as it is and through an adapter, in an order that
/// nobody knows. After so many picks, and not before, it says which was which. What was asked and answered
/// stands in a chat of its own, and what was preferred counts as a rating.
class BlindComparison : public QObject {
    Q_OBJECT
  public:
    enum class State { Asking, Answering, Choosing, Revealed };
    static constexpr int kPicks = 10;

    BlindComparison(ChatEngine& engine, ChatStore& store, ChatController& chat, QObject* parent = nullptr);
    /// Cancels what is being answered.
    ~BlindComparison() override;

    /// Goes on with the picks of this adapter.
    void choose(const QString& adapterFile);
    const QString& adapterFile() const { return adapter_; }
    /// The present adapter's picks begin anew.
    void restart();
    /// False if nothing comes of it: there is no model, or this is not the time to ask. `title`: of the chat.
    bool ask(const QString& question, const QString& title);
    void cancel();
    void pick(BlindPick pick);

    State state() const { return state_; }
    const QString& question() const { return question_; }
    /// Empty until both are there.
    const QString& answer(int side) const { return shown_[static_cast<std::size_t>(side)]; }
    int picks() const { return series_.value(adapter_).tally.picks(); }
    /// Nothing until it is revealed.
    std::optional<BlindTally> tally() const;

  Q_SIGNALS:
    void changed();
    void failed(const tars::Error& error);

  private:
    struct Side {
        AnswerId id = 0;  ///< 0: it is over
        bool tuned = false;
        QString text;
        AnswerStats stats;
    };

    /// The picks for one adapter.
    struct Series {
        ChatId chat = 0;
        BlindTally tally;
    };

    Side* sideOf(AnswerId answer);
    void takeEnd(AnswerId answer, const Finished& how);
    void takeFailure(AnswerId answer, const Error& error);
    void keepAnswers();
    State beforeQuestion() const { return picks() >= kPicks ? State::Revealed : State::Asking; }
    void enter(State state);

    ChatEngine& engine_;
    ChatStore& store_;
    ChatController& controller_;
    QString adapter_, title_;
    QHash<QString, Series> series_;
    State state_ = State::Asking;
    QString question_;
    std::array<Side, 2> sides_;
    std::array<QString, 2> shown_;
    std::array<MessageId, 2> messages_{};
};

}  // namespace tars::ui
