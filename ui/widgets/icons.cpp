// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/icons.h"

#include <QFile>
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
    SvgIconEngine(QByteArray svg, QColor normal, QColor disabled, QColor checked)
        : svg_(std::move(svg)),
          normal_(std::move(normal)),
          disabled_(std::move(disabled)),
          checked_(std::move(checked)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const QColor& color = mode == QIcon::Disabled ? disabled_ : state == QIcon::On ? checked_ : normal_;
        QByteArray drawing = svg_;
        QSvgRenderer(drawing.replace("currentColor", color.name().toLatin1())).render(painter, rect);
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
    QColor normal_, disabled_, checked_;
};

QIcon fromSvg(const QString& name, const QPalette& palette) {
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new SvgIconEngine(file.readAll(), palette.color(QPalette::Active, QPalette::ButtonText),
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
