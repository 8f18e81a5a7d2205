// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/setting_expression.h"

#include "base/number_text.h"

#include <cmath>
#include <string>

namespace millrace {

namespace {

constexpr int kDeepest = 32; ///< brackets in brackets

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSpace(char c) {
    return c == ' ' || c == '\t';
}

std::size_t skipSpaces(std::string_view text, std::size_t at) {
    while (at < text.size() && isSpace(text[at])) {
        ++at;
    }
    return at;
}

/// Whether the slash at `at` divides: a number or a bracket follows, where a unit has a letter.
bool divides(std::string_view text, std::size_t at) {
    const std::size_t next = skipSpaces(text, at + 1);
    return next >= text.size() || isDigit(text[next]) || text[next] == '.' || text[next] == '(' ||
           text[next] == '-' || text[next] == '+';
}

/// Whether the sign at `at` belongs to a number: `1e-3`.
bool isExponentSign(std::string_view text, std::size_t at) {
    return at >= 2 && (text[at - 1] == 'e' || text[at - 1] == 'E') &&
           (isDigit(text[at - 2]) || text[at - 2] == '.') && at + 1 < text.size() && isDigit(text[at + 1]);
}

/// Whether an operand that began before `at` ends there.
bool endsOperand(std::string_view text, std::size_t at) {
    switch (text[at]) {
    case '*':
    case '(':
    case ')':
        return true;
    case '+':
    case '-':
        return !isExponentSign(text, at);
    case '/':
        return divides(text, at);
    default:
        return false;
    }
}

/// A quantity on the way: in the unit asked for, or a mere number.
struct Value {
    double number = 0;
    bool hasUnit = false;
};

class Evaluation {
public:
    Evaluation(std::string_view text, Unit unit)
        : m_text(text)
        , m_unit(unit) {}

    Result<double> run() {
        Result<Value> value = sum(0);
        if (!value) {
            return value.error();
        }
        if (skipSpaces(m_text, m_at) < m_text.size()) {
            return problem(MR_TEXT("Input", "%1 has a bracket too many, or an operator is missing"));
        }
        if (!std::isfinite(value->number)) {
            return problem(MR_TEXT("Input", "%1 is too large"));
        }
        return value->number;
    }

private:
    [[nodiscard]] Error problem(TextSource what) const {
        return {ErrorCode::invalidInput,
                {},
                Text(what, {inQuotes(m_text)}),
                MR_TEXT("Input", "write it as in 2*1024, 1 MiB/2 or (2 + 3) * 100")};
    }

    /// Takes an operator that is one of `wanted`; a zero when there is none.
    char takeOperator(std::string_view wanted) {
        const std::size_t at = skipSpaces(m_text, m_at);
        if (at >= m_text.size() || wanted.find(m_text[at]) == std::string_view::npos) {
            return '\0';
        }
        m_at = at + 1;
        return m_text[at];
    }

    Result<Value> sum(int depth) {
        Result<Value> left = product(depth);
        while (left) {
            const char sign = takeOperator("+-");
            if (sign == '\0') {
                break;
            }
            Result<Value> right = product(depth);
            if (!right) {
                return right.error();
            }
            left->number += sign == '+' ? right->number : -right->number;
            left->hasUnit = left->hasUnit || right->hasUnit;
        }
        return left;
    }

    Result<Value> product(int depth) {
        Result<Value> left = factor(depth);
        while (left) {
            const char sign = takeOperator("*/");
            if (sign == '\0') {
                break;
            }
            Result<Value> right = factor(depth);
            if (!right) {
                return right.error();
            }
            Result<Value> both = sign == '*' ? times(*left, *right) : over(*left, *right);
            if (!both) {
                return both.error();
            }
            left = *both;
        }
        return left;
    }

    [[nodiscard]] Result<Value> times(Value left, Value right) const {
        if (left.hasUnit && right.hasUnit) {
            return problem(MR_TEXT("Input", "%1 multiplies two units"));
        }
        return Value{left.number * right.number, left.hasUnit || right.hasUnit};
    }

    [[nodiscard]] Result<Value> over(Value left, Value right) const {
        if (right.number == 0) {
            return problem(MR_TEXT("Input", "%1 divides by zero"));
        }
        if (right.hasUnit && !left.hasUnit) {
            return problem(MR_TEXT("Input", "%1 divides a number by a unit"));
        }
        return Value{left.number / right.number, left.hasUnit && !right.hasUnit};
    }

    Result<Value> factor(int depth) {
        m_at = skipSpaces(m_text, m_at);
        if (m_at >= m_text.size()) {
            return problem(MR_TEXT("Input", "%1 lacks a number"));
        }
        if (depth > kDeepest) {
            return problem(MR_TEXT("Input", "%1 has too many brackets"));
        }
        const char first = m_text[m_at];
        if (first == '-' || first == '+') {
            ++m_at;
            Result<Value> value = factor(depth + 1);
            if (value && first == '-') {
                value->number = -value->number;
            }
            return value;
        }
        if (first == '(') {
            ++m_at;
            Result<Value> value = sum(depth + 1);
            if (value && takeOperator(")") == '\0') {
                return problem(MR_TEXT("Input", "a bracket of %1 is not closed"));
            }
            return value;
        }
        return operand();
    }

    Result<Value> operand() {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && !endsOperand(m_text, m_at)) {
            ++m_at;
        }
        const std::string_view text = trimmed(m_text.substr(begin, m_at - begin));
        if (text.empty()) {
            return problem(MR_TEXT("Input", "%1 lacks a number"));
        }
        const Result<double> number = parseQuantity(text, m_unit);
        if (!number) {
            return number.error();
        }
        return Value{*number, text.find_first_not_of("0123456789.,eE+- ") != std::string_view::npos &&
                                  !isPrefixed(text)};
    }

    /// Whether only a decimal prefix stands behind the number: `1.5k` is a number still.
    static bool isPrefixed(std::string_view text) {
        const std::size_t end = text.find_last_of("0123456789.");
        const std::string_view rest =
            end == std::string_view::npos ? std::string_view() : trimmed(text.substr(end + 1));
        return rest.size() == 1 && std::string_view("kKMGT").find(rest.front()) != std::string_view::npos;
    }

    std::string_view m_text;
    Unit m_unit;
    std::size_t m_at = 0;
};

} // namespace

bool isExpression(std::string_view text) {
    const std::string_view plain = trimmed(text);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const bool isLeadingSign = at == 0 && (plain[at] == '-' || plain[at] == '+');
        if (!isLeadingSign && endsOperand(plain, at)) {
            return true;
        }
    }
    return false;
}

Result<double> evaluateExpression(std::string_view text, Unit unit) {
    return Evaluation(trimmed(text), unit).run();
}

} // namespace millrace
