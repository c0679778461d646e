// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/sandbox.h"

namespace tars::jinja {

void fail(const char* kind, std::string message) {
    throw TemplateFailure{kind, std::move(message), 0};
}

void type_error(std::string message) {
    fail("TypeError", std::move(message));
}

void value_error(std::string message) {
    fail("ValueError", std::move(message));
}

void Sandbox::fail_steps() const {
    fail("SecurityError", "the template takes more than " + std::to_string(limits_.steps) + " steps");
}

void Sandbox::fail_bytes() const {
    fail("SecurityError",
         "the template makes values of more than " + std::to_string(limits_.value_bytes) + " bytes");
}

void Sandbox::fail_depth() const {
    fail("RecursionError", "the template nests deeper than " + std::to_string(limits_.depth) + " levels");
}

}  // namespace tars::jinja
