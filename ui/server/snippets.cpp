// SPDX-License-Identifier: Apache-2.0
#include "ui/server/snippets.h"

#include "ui/server/request_log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

/// A JSON string with its quotes, which is a Python and a YAML string too.
QString quoted(const QString& text) {
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

/// For a POSIX shell.
QString shellQuoted(QString text) {
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString curl(const ServerPlace& place, const QString& method, const QString& path, const QJsonObject& body) {
    QString code = u"curl "_s;
    const bool usual = method == (body.isEmpty() ? "GET"_L1 : "POST"_L1);
    if (!usual) code += u"-X "_s + shellQuoted(method) + u' ';
    const bool plain = std::all_of(path.begin(), path.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u"/-_.").contains(c));
    });
    code += plain ? place.address + path : shellQuoted(place.address + path);
    if (!place.key.isEmpty()) code += " \\\n  -H "_L1 + shellQuoted(u"Authorization: Bearer "_s + place.key);
    if (body.isEmpty()) return code + u'\n';
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return code + " \\\n  -d "_L1 + shellQuoted(QString::fromUtf8(json)) + u'\n';
}

/// What a request to `path` may carry.
QJsonObject exampleBody(const QString& path, const QString& model) {
    QJsonObject body{{u"model"_s, model}};
    const QString hello = u"Hello"_s;
    if (path.endsWith("/chat"_L1) || path.endsWith("/chat/completions"_L1) || path.endsWith("/messages"_L1))
        body[u"messages"_s] = QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, hello}}};
    else if (path.endsWith("/generate"_L1) || path.endsWith("/completions"_L1))
        body[u"prompt"_s] = hello;
    else if (path.endsWith("/embed"_L1) || path.endsWith("/embeddings"_L1) || path.endsWith("/responses"_L1))
        body[u"input"_s] = hello;
    if (path.endsWith("/messages"_L1)) body[u"max_tokens"_s] = 100;
    return body;
}

QString pythonOllama(const ServerPlace& place) {
    QString arguments = u"host="_s + quoted(place.address);
    if (!place.key.isEmpty())
        arguments += u", headers={\"Authorization\": %1}"_s.arg(quoted(u"Bearer "_s + place.key));
    return u"# pip install ollama\nfrom ollama import Client\n\nclient = Client(%1)\n"
           "reply = client.chat(model=%2, messages=[{\"role\": \"user\", \"content\": \"Hello\"}])\n"
           "print(reply.message.content)\n"_s.arg(arguments, quoted(place.model));
}

QString pythonOpenAi(const ServerPlace& place) {
    // The library insists on a key even where none is needed.
    const QString key = place.key.isEmpty() ? u"none"_s : place.key;
    return u"# pip install openai\nfrom openai import OpenAI\n\nclient = OpenAI(base_url=%1, api_key=%2)\n"
           "reply = client.chat.completions.create(\n    model=%3,\n"
           "    messages=[{\"role\": \"user\", \"content\": \"Hello\"}],\n)\n"
           "print(reply.choices[0].message.content)\n"_s.arg(quoted(place.address + "/v1"_L1), quoted(key),
                                                             quoted(place.model));
}

QString continueDev(const ServerPlace& place) {
    QString code = u"# ~/.continue/config.yaml\nname: TARS\nversion: 1.0.0\nschema: v1\nmodels:\n"
                   "  - name: TARS\n    provider: ollama\n    model: %1\n    apiBase: %2\n"_s.arg(
                       quoted(place.model), quoted(place.address));
    if (!place.key.isEmpty()) code += "    apiKey: "_L1 + quoted(place.key) + u'\n';
    return code + "    roles: [chat, edit, apply]\n"_L1;
}

QString openWebUi(const ServerPlace& place) {
    // Ollama connections of Open WebUI take no key from the environment, OpenAI ones do.
    const QString settings = place.key.isEmpty()
                                 ? u"  -e OLLAMA_BASE_URL=%1 \\\n"_s.arg(place.address)
                                 : u"  -e OPENAI_API_BASE_URL=%1/v1 \\\n  -e OPENAI_API_KEY=%2 \\\n"_s.arg(
                                       place.address, place.key);
    return u"docker run -d --name open-webui --network=host \\\n"_s + settings +
           u"  -v open-webui:/app/backend/data \\\n  ghcr.io/open-webui/open-webui:main\n"
           "# then open http://localhost:8080\n"_s;
}

}  // namespace

QList<Snippet> snippetsFor(const ServerPlace& place) {
    const QString chat = u"/api/chat"_s;
    return {{u"curl"_s, curl(place, u"POST"_s, chat, exampleBody(chat, place.model))},
            {u"Python: ollama"_s, pythonOllama(place)},
            {u"Python: openai"_s, pythonOpenAi(place)},
            {u"Continue.dev"_s, continueDev(place)},
            {u"Open WebUI"_s, openWebUi(place)}};
}

QString curlFor(const ServerPlace& place, const RequestRow& row) {
    const bool bare = row.method == "GET"_L1 || row.method == "HEAD"_L1 || row.method == "OPTIONS"_L1;
    const QString model = row.model.isEmpty() ? place.model : row.model;
    return curl(place, row.method, row.path, bare ? QJsonObject() : exampleBody(row.path, model));
}

}  // namespace tars::ui
