// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/paths.h"
#include "scripted_engine.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversation_list.h"
#include "ui/desktop.h"
#include "ui/server/port_holder.h"
#include "ui/text.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>
#include <vector>

namespace tars::ui {

inline const QString kAnswer = QStringLiteral(
    "Sorting takes a list and puts it **in order**. The quickest way to see it is a small function:\n\n"
    "```python\ndef insertion_sort(items):\n    for i in range(1, len(items)):\n        item = items[i]\n"
    "        j = i - 1\n        while j >= 0 and items[j] > item:\n            items[j + 1] = items[j]\n"
    "            j -= 1\n        items[j + 1] = item\n    return items\n```\n\n"
    "What to remember:\n\n1. It is *stable*: equal items keep their order.\n2. It needs `O(n²)` steps at "
    "worst.\n"
    "   - but only `O(n)` when the list is nearly sorted\n\n"
    "| Algorithm | Worst case | Memory |\n|---|:---:|---:|\n| Insertion | n² | 1 |\n| Merge | n log n | n "
    "|\n\n"
    "> Premature optimisation is the root of all evil.\n\nMore in [the "
    "article](https://example.org/sorting). "
    "Raw <b>HTML</b> stays text.\n");

inline const QString kArabicAnswer = QStringLiteral(
    "## الفرز بالإدراج\n\nالفرز يرتّب القائمة **ترتيبًا تصاعديًا**، والدالة `sorted()` تفعل ذلك في بايثون:\n\n"
    "```python\nprint(sorted([3, 1, 2]))  # من الأصغر إلى الأكبر\n```\n\n1. يحفظ ترتيب العناصر المتساوية.\n"
    "2. يحتاج إلى `O(n²)` خطوة في أسوأ الحالات.\n   - وإلى `O(n)` فقط إذا كانت القائمة شبه مرتبة\n\n"
    "| الخوارزمية | أسوأ حالة | الذاكرة |\n|---|:---:|---:|\n| الإدراج | n² | 1 |\n| الدمج | n log n | n "
    "|\n\n"
    "> خير الأمور أوسطها.\n>\n> > ولكل مقام مقال.\n\nAnd one paragraph in English.\n");

inline const QString kMathAnswer = QStringLiteral(
    "## Roots and sums\n\nThe equation $ax^2 + bx + c = 0$ has, when $a \\neq 0$, the solutions\n\n"
    "$$x_{1,2} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$$\n\nand for $n \\in \\mathbb{N}$ the sum "
    "\\(\\sum_{i=1}^n i = \\frac{n(n+1)}{2}\\) holds, while $\\sqrt[3]{\\alpha + \\beta}$ "
    "stays.\n\n\\[\n\\int_0^\\infty "
    "e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}, \\qquad \\sum_{k=0}^{\\infty} \\frac{x^k}{k!} = e^x, \\qquad "
    "\\lim_{h \\to 0} \\frac{f(x+h) - f(x)}{h} = f'(x)\n\\]\n\n1. A matrix: $$A = \\begin{pmatrix} a_{11} & "
    "\\cdots & a_{1n} "
    "\\\\ \\vdots & \\ddots & \\vdots \\\\ a_{m1} & \\cdots & a_{mn} \\end{pmatrix}, \\quad \\det A = "
    "\\begin{vmatrix} a & b \\\\ c & d \\end{vmatrix}$$\n2. Cases: $$|x| = \\begin{cases} x & \\text{if } x "
    "\\ge 0 \\\\ -x & "
    "\\text{otherwise} \\end{cases}$$\n\n$$\\begin{aligned} \\nabla \\cdot \\vec{E} &= "
    "\\frac{\\rho}{\\varepsilon_0} \\\\ "
    "P(A \\mid B) &= \\left( \\frac{P(B \\mid A)}{P(B)} \\right) \\overline{P(A)} \\\\ \\underbrace{a + "
    "b}_{\\text{two}} &= "
    "\\left\\{ \\hat{y}_i \\,\\middle|\\, \\left[ \\tfrac12, \\tilde{z} \\right) \\right\\} "
    "\\end{aligned}$$\n\n"
    "| Name | Formula |\n|---|---|\n| Mass | $E = mc^2$ |\n| Unknown | $\\unknown{x}$ |\n\nIt costs $5 and "
    "not $6; in code it is "
    "`$x^2$`.\n");

/// A window over a data folder of its own, and the pictures that are taken of it.
class Studio {
  public:
    explicit Studio(const QString& folder) : folder_(folder) {
        QDir().mkpath(folder);
        QFile file(home_.filePath(QStringLiteral("stories260K.gguf")));
        if (file.open(QIODevice::WriteOnly)) file.write("GGUF");
    }

    /// At the chat with nothing beside it, however the last window was left.
    void open(const QSize& size, ColorMode mode, const QString& language) {
        desktop_.reset();
        engines_.clear();
        desktop_ =
            std::make_unique<Desktop>(home_.path().toStdString(), shared_directory() / kGuideFile, [this] {
                auto engine = std::make_unique<ScriptedEngine>();
                engines_.push_back(engine.get());
                return engine;
            });
        desktop_->settings().setColorMode(mode);
        desktop_->settings().setLanguage(language);
        desktop_->window().resize(size);
        desktop_->window().showPage(MainWindow::Chat);
        desktop_->window().chatPage().setSplit(false);
        desktop_->window().chatPage().setPanelShown(false);
        desktop_->window().chatPage().composer().clear();
        desktop_->window().show();
        settle();
    }
    void chat() {
        window().showPage(MainWindow::Chat);
        engine().loadFile(home_.filePath(QStringLiteral("stories260K.gguf")), 4096);
        engine().pieces = {kAnswer};
        window().chatPage().newChat();
        window().chatPage().send(QStringLiteral("How does insertion sort work?"));
        settle();
        engine().pieces = {QStringLiteral("Yes, if two items are equal, "),
                           QStringLiteral("the first stays first.")};
        window().chatPage().send(QStringLiteral("Is it stable?\nAnd why?"));
        settle();
    }
    /// Puts the chats there are into a folder inside another, and leaves a third one empty.
    void folders() {
        auto& list = window().chatPage().conversations();
        const auto name = [&](FolderId parent, ChatId chat, const QString& words) {
            list.addFolder(parent, chat);
            auto* editor = list.findChild<QTreeView*>()->viewport()->findChild<QLineEdit*>();
            editor->setText(words);
            QTest::keyClick(editor, Qt::Key_Return);
            settle();
            return list.findChild<QTreeView*>()->currentIndex().data(ChatTreeModel::IdRole).toLongLong();
        };
        const FolderId work = name(0, 0, QStringLiteral("Work"));
        name(work, desktop_->window().chatPage().controller().conversation()->summary().id,
             QStringLiteral("Algorithms"));
        name(0, 0, QStringLiteral("Letters"));
    }
    /// With a server that is on and was asked for this and that.
    void serve() {
        desktop_->settings().setServerPort(nextFreePort(Settings::kServerPort));
        desktop_->server().start();
        (void)QTest::qWaitFor([this] { return desktop_->server().state() == ServerState::On; });
        std::deque<RequestRow> rows;
        RequestTotals totals;
        for (int i = 0; i < 40; ++i) {
            AnsweredRequest request;
            request.ended = std::chrono::system_clock::now() - std::chrono::seconds(400 - 10 * i);
            request.client = i % 3 ? "127.0.0.1" : "192.168.1.23";
            request.agent = i % 3 ? "ollama-python/0.4.7" : "Continue/1.2.10";
            request.method = i % 5 ? "POST" : "GET";
            request.path = i % 5 ? i % 2 ? "/api/chat" : "/v1/chat/completions" : "/api/tags";
            request.status = i % 11 ? 200 : 404;
            request.time = std::chrono::milliseconds(37 * i * i + 2);
            if (i % 5 && i % 11) {
                request.figures = {.model = "stories260K",
                                   .end = i % 7 ? "stop" : "cancelled",
                                   .prompt_tokens = 112u + static_cast<unsigned>(i),
                                   .output_tokens = 24u * static_cast<unsigned>(i),
                                   .dropped_messages = 0};
            }
            rows.push_back(rowFrom(request));
            totals.count(rows.back());
        }
        desktop_->server().requests().add(rows, totals);
        window().showPage(MainWindow::Server);
    }
    void shoot(const QString& name) {
        settle();
        window().grab().save(path(name));
    }
    QString path(const QString& name) const { return QStringLiteral("%1/%2.png").arg(folder_, name); }
    MainWindow& window() { return desktop_->window(); }
    ScriptedEngine& engine() { return *engines_.front(); }
    /// Of the second pane, once that is open.
    ScriptedEngine& secondEngine() { return *engines_.back(); }
    Desktop& desktop() { return *desktop_; }
    QString home() const { return home_.path(); }
    static void settle() { QTest::qWait(250); }

  private:
    QString folder_;
    QTemporaryDir home_;
    std::unique_ptr<Desktop> desktop_;
    std::vector<ScriptedEngine*> engines_;
};

/// Every page, empty and in use, light and dark, at its least size and at a large one, in scripts of all
/// kinds: each as a picture, and all of one page on a sheet. Says which words are cut.
void shootMatrix(Studio& studio);

}  // namespace tars::ui
