// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#ifdef TARS_HAVE_SVG
#include <QSvgRenderer>
#endif

namespace tars::ui {

using namespace Qt::StringLiterals;

#ifdef TARS_HAVE_SVG
namespace {

class SvgIconEngine : public QIconEngine {
  public:
    SvgIconEngine(QByteArray svg, bool turns, QColor normal, QColor disabled, QColor checked)
        : svg_(std::move(svg)),
          turns_(turns),
          normal_(std::move(normal)),
          disabled_(std::move(disabled)),
          checked_(std::move(checked)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const QColor& color = mode == QIcon::Disabled ? disabled_ : state == QIcon::On ? checked_ : normal_;
        QByteArray drawing = svg_;
        painter->save();
        if (turns_ && QGuiApplication::isRightToLeft()) {
            painter->translate(2 * rect.x() + rect.width(), 0);
            painter->scale(-1, 1);
        }
        QSvgRenderer(drawing.replace("currentColor", color.name().toLatin1())).render(painter, rect);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paint(&painter, image.rect(), mode, state);
        return image;
    }
    QIconEngine* clone() const override { return new SvgIconEngine(*this); }

  private:
    QByteArray svg_;
    bool turns_;  ///< round, where reading goes from right to left
    QColor normal_, disabled_, checked_;
};

QIcon fromSvg(const QString& name, const QPalette& palette) {
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const bool turns = name == u"previous"_s || name == u"next"_s || name == u"panel"_s;
    return QIcon(new SvgIconEngine(file.readAll(), turns,
                                   palette.color(QPalette::Active, QPalette::ButtonText),
                                   palette.color(QPalette::Disabled, QPalette::ButtonText),
                                   palette.color(QPalette::Active, QPalette::Link)));
}

}  // namespace

QIcon icon(const QString& name, const QPalette& palette) {
    return fromSvg(name, palette);
}

QIcon applicationIcon() {
    return fromSvg(u"tars"_s, QPalette());
}
#else
QIcon icon(const QString&, const QPalette&) {
    return {};
}

QIcon applicationIcon() {
    return {};
}
#endif

}  // namespace tars::ui
