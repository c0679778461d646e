// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <vector>

class QTextDocument;

namespace tars::ui {

/// Finds words in a text document, in any case; a long one is gone through bit by bit.
class DocumentSearch : public QObject {
    Q_OBJECT
  public:
    explicit DocumentSearch(const QTextDocument& document, QObject* parent = nullptr);

    /// Looks for these words anew and goes to the first at or behind this letter; empty: for nothing.
    void search(const QString& words, int from);
    /// To the next place (1) or the one before (-1), round the ends.
    void step(int direction);

    const QString& words() const { return words_; }
    bool isDone() const { return nextBlock_ < 0; }
    /// So far; once done, all.
    int count() const { return static_cast<int>(places_.size()); }
    /// Of the places, from 0; -1: none.
    int current() const { return current_; }
    /// Its first letter.
    int position() const { return current_ < 0 ? -1 : places_[static_cast<std::size_t>(current_)]; }

  Q_SIGNALS:
    void moved();    ///< to another place
    void changed();  ///< what is known of how many there are

  private:
    void searchOn();
    void settle();

    const QTextDocument& document_;
    QString words_;
    std::vector<int> places_;
    int current_ = -1;
    int from_ = 0;
    bool waits_ = false;  ///< for the first place at or behind from_
    int nextBlock_ = -1;  ///< to be looked at; -1: all were
    QTimer more_;
};

}  // namespace tars::ui
