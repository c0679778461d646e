// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/transcript_interface.h"

#include "ui/chat/message_widget.h"
#include "ui/chat/transcript_view.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace tars::ui {
namespace {

/// The messages in sight, from the top: their widgets are made, and used again, in any order.
class ConversationInterface : public QAccessibleWidget {
  public:
    explicit ConversationInterface(TranscriptView& view)
        : QAccessibleWidget(view.viewport(), QAccessible::List), view_(view) {}

    int childCount() const override { return static_cast<int>(view_.inSight().size()); }
    QAccessibleInterface* child(int index) const override {
        const auto& shown = view_.inSight();
        const auto at = static_cast<std::size_t>(index);
        return index >= 0 && at < shown.size() ? QAccessible::queryAccessibleInterface(shown[at]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto& shown = view_.inSight();
        const auto found = std::ranges::find(shown, child->object());
        return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
    }

  private:
    TranscriptView& view_;
};

}  // namespace

QAccessibleInterface* transcriptInterface(const QString&, QObject* object) {
    if (auto* message = qobject_cast<MessageWidget*>(object))
        return new QAccessibleWidget(message, QAccessible::ListItem);
    auto* view = qobject_cast<TranscriptView*>(object->parent());
    return view && view->viewport() == object ? new ConversationInterface(*view) : nullptr;
}

}  // namespace tars::ui
