// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/math/formula_finder.h"
#include "ui/math/math_layout.h"

#include <QHash>
#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>

#include <memory>

class QTextCursor;
class QTextDocument;

namespace tars::ui {

/// Draws the formulas of a text document, each of them one letter of it. That letter's format has the source.
class MathObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
  public:
    static constexpr int kType = QTextFormat::UserObject + 0x71;
    static constexpr int kSource = QTextFormat::UserProperty + 0x72;  ///< with its marks

    /// Makes the document able to show formulas.
    static void registerWith(QTextDocument& document);
    /// Whether it can be drawn at all.
    static bool understands(const Formula& formula);
    static void insert(QTextCursor& cursor, const Formula& formula, QTextCharFormat format);
    /// The same text with formulas as they were written.
    static void putSourcesBack(QTextDocument& document);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& place, QTextDocument* document, int position,
                    const QTextFormat& format) override;

  private:
    using QObject::QObject;
    const MathBox& boxOf(const QTextDocument& document, const QTextFormat& format);

    QHash<QString, MathBox> boxes_;  ///< by source and size
};

}  // namespace tars::ui
