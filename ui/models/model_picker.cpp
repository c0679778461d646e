// SPDX-License-Identifier: Apache-2.0
#include "ui/models/model_picker.h"

#include "ui/text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

namespace tars::ui {
namespace {

constexpr int kProgressSteps = 1000;

}  // namespace

ModelPicker::ModelPicker(ChatEngine& engine, ModelLibrary& library, Settings& settings, QWidget* parent)
    : QWidget(parent),
      engine_(engine),
      library_(library),
      settings_(settings),
      button_(new QToolButton(this)),
      menu_(new QMenu(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QToolButton(this)) {
    button_->setMenu(menu_);
    button_->setPopupMode(QToolButton::DelayedPopup);  // Qt opens no instant one for a screen reader
    button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button_->setFocusPolicy(Qt::StrongFocus);
    menu_->setToolTipsVisible(true);
    progress_->setRange(0, kProgressSteps);
    progress_->setMaximumWidth(180);
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(8);
    cancel_->setAutoRaise(true);
    cancel_->setFocusPolicy(Qt::StrongFocus);

    offerAs(button_, QStringLiteral("model.choose"));
    offerAs(cancel_, QStringLiteral("model.cancel_load"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button_);
    row->addWidget(progress_, 1);
    row->addWidget(cancel_);
    row->addStretch();

    connect(button_, &QToolButton::clicked, this, [this] { openMenu(); });
    connect(menu_, &QMenu::aboutToShow, this, &ModelPicker::fillMenu);
    connect(cancel_, &QToolButton::clicked, this, [this] { engine_.cancelLoading(); });
    connect(&engine, &ChatEngine::loadingStarted, this, [this] {
        progress_->setValue(0);
        refresh();
    });
    connect(&engine, &ChatEngine::loadingProgressed, this,
            [this](double fraction) { progress_->setValue(static_cast<int>(fraction * kProgressSteps)); });
    connect(&engine, &ChatEngine::loadingEnded, this, &ModelPicker::refresh);
    connect(&engine, &ChatEngine::modelChanged, this, &ModelPicker::refresh);
    refresh();
}

void ModelPicker::openMenu(const QString& why) {
    why_ = why;
    fillMenu();  // its width is wanted
    const int x = isRightToLeft() ? button_->width() - menu_->sizeHint().width() : 0;
    menu_->popup(button_->mapToGlobal(QPoint(x, button_->height())));
}

void ModelPicker::refresh() {
    const QString loading = engine_.loadingPath();
    const auto& model = engine_.model();
    button_->setText(!loading.isEmpty() ? tr("Loading %1").arg(QFileInfo(loading).fileName())
                     : model            ? toQString(model->name)
                                        : tr("Choose a model"));
    button_->setIcon(icon(QStringLiteral("models"), palette()));
    button_->setToolTip(model ? tr("%1, %2, %3 parameters")
                                    .arg(toQString(model->architecture), toQString(model->type),
                                         formatCount(model->parameters))
                              : tr("The model that answers"));
    button_->setAccessibleName(tr("Model: %1").arg(button_->text()));
    progress_->setVisible(!loading.isEmpty());
    progress_->setAccessibleName(tr("Loading progress"));
    cancel_->setVisible(!loading.isEmpty());
    cancel_->setIcon(icon(QStringLiteral("close"), palette()));
    cancel_->setToolTip(tr("Cancel loading"));
    cancel_->setAccessibleName(cancel_->toolTip());
}

void ModelPicker::fillMenu() {
    menu_->clear();
    menu_->setAccessibleName(why_);
    if (!why_.isEmpty()) {
        menu_->addAction(why_)->setEnabled(false);
        menu_->addSeparator();
    }
    QStringList shown;
    for (const LibraryEntry& entry : library_.entries()) {
        addChoice(toQString(entry.name), entry);
        shown.append(fromPath(entry.path));
    }
    if (!shown.isEmpty()) menu_->addSeparator();
    const auto recent = settings_.recentModels();
    bool any = false;
    for (const QString& path : recent) {
        if (shown.contains(path) || !QFileInfo::exists(path)) continue;
        LibraryEntry unlisted;
        unlisted.path = toPath(path);
        addChoice(QFileInfo(path).fileName(), unlisted);
        any = true;
    }
    if (any) menu_->addSeparator();
    connect(menu_->addAction(icon(QStringLiteral("import"), palette()), tr("Import a model file…")),
            &QAction::triggered, this, &ModelPicker::importRequested);
    connect(menu_->addAction(icon(QStringLiteral("folder"), palette()), tr("Import a model folder…")),
            &QAction::triggered, this, &ModelPicker::importFolderRequested);
    if (!engine_.model()) return;
    connect(menu_->addAction(tr("Unload the model")), &QAction::triggered, this,
            [this] { engine_.unloadModel(); });
}

void ModelPicker::addChoice(const QString& name, const LibraryEntry& model) {
    const QString detail = toQString(model.type);
    QString label = detail.isEmpty() ? name : QStringLiteral("%1\t%2").arg(name, detail);
    auto* action = menu_->addAction(label.replace(u'&', QStringLiteral("&&")));
    action->setToolTip(leftToRight(fromPath(model.path)));
    action->setEnabled(!model.missing);
    action->setCheckable(true);
    const LibraryEntry& ready = engine_.entry();  // several may be made of one file
    action->setChecked(engine_.model() && ready.path == model.path && ready.name == model.name);
    connect(action, &QAction::triggered, this, [this, model] { Q_EMIT modelChosen(model); });
}

void ModelPicker::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace tars::ui
