// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/random_model.h"

#include <QTest>

#include <string>

namespace tars::test {

/// What to say of an error that is too large.
inline QByteArray message(const std::string& what, double error) {
    return QByteArray::fromStdString(what) + ": NMSE " + QByteArray::number(error);
}

/// A row for every random model in both formats.
inline void add_random_models() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("huggingface");
    for (const RandomModelSpec& spec : random_model_specs()) {
        const QString name = QString::fromStdString(spec.name);
        QTest::newRow((spec.name + ", GGUF").c_str()) << name << false;
        QTest::newRow((spec.name + ", Hugging Face").c_str()) << name << true;
    }
}

}  // namespace tars::test
