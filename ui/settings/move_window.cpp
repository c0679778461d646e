// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/move_window.h"

#include "ui/settings/appearance.h"
#include "ui/settings/folder_mover.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/text.h"

#include <QAccessible>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kWidth = 520;  // pixels

}  // namespace

MoveWindow::MoveWindow(const std::filesystem::path& home, const FolderMove& move)
    : mover_(new FolderMover(home, FolderMover::Data::Closed, this)),
      trouble_(new QLabel(this)),
      later_(new QPushButton(tr("Open TARS without moving"), this)) {
    setWindowTitle(tr("Moving your data"));
    auto* about = new QLabel(tr("Your data moves to %1. TARS opens when all is there. If anything ends this "
                                "early, all is where it was.")
                                 .arg(leftToRight(fromPath(move.to))),
                             this);
    for (QLabel* label : {about, trouble_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    later_->setToolTip(tr("All data is in its old place; the next start asks again"));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(later_, QDialogButtonBox::AcceptRole);
    auto* close = buttons->addButton(QDialogButtonBox::Close);
    close->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    for (QWidget* part : std::initializer_list<QWidget*>{about, mover_, trouble_, buttons})
        column->addWidget(part);
    resize(kWidth, sizeHint().height());

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(mover_, &FolderMover::moved, this, &QDialog::accept);
    connect(mover_, &FolderMover::givenUp, this, &QDialog::accept);
    connect(mover_, &FolderMover::movingChanged, this, &MoveWindow::refresh);
    connect(mover_, &FolderMover::failed, this, [this](const Error& error) {
        trouble_->setText(toQString(error.text()));
        trouble_->show();
        QAccessibleEvent news(trouble_, QAccessible::Alert);
        QAccessible::updateAccessibility(&news);
    });
    trouble_->hide();
    mover_->goOn(move);
}

void MoveWindow::refresh() {
    if (mover_->isMoving()) trouble_->hide();
    later_->setEnabled(!mover_->isMoving());
}

Result<bool> moveLaidReady(const std::filesystem::path& home) {
    TARS_TRY(const auto move, unfinished_move(home));
    if (!move) return true;
    Language language;
    Appearance looks;
    {
        const Settings settings(fromPath(home / "settings.ini"));  // closed before its file moves
        language.choose(settings.language());
        looks.apply(settings.colorMode(), settings.textScale());
    }
    MoveWindow window(home, *move);
    QObject::connect(&window, &QDialog::finished, &window,
                     [](int result) { QCoreApplication::exit(result); });
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);  // a late one would end the program's own loop
    window.show();
    const int result = QApplication::exec();
    QApplication::setQuitOnLastWindowClosed(quits);
    return result == QDialog::Accepted;
}

}  // namespace tars::ui
