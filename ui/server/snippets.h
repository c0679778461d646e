// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace tars::ui {

/// What a program needs to know to use this computer's server.
struct ServerPlace {
    QString address;  ///< "http://127.0.0.1:11434"
    QString key;      ///< empty: none needed
    QString model;
};

struct RequestRow;

struct Snippet {
    QString name;  ///< a proper name, the same in every language
    QString code;
};
/// Ready to copy: for curl, the Python libraries of Ollama and OpenAI, Continue.dev and Open WebUI.
QList<Snippet> snippetsFor(const ServerPlace& place);
/// A command that asks the same of this server, with an example for a body.
QString curlFor(const ServerPlace& place, const RequestRow& row);

}  // namespace tars::ui
