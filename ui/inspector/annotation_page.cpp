// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/annotation_page.h"

#include "document/step_names.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr auto kFrame = "frame";

/// A name that this version has no word for is shown as it is.
TextSource colorTitle(const char* name) {
    static constexpr std::pair<std::string_view, TextSource> kTitles[] = {
        {"blue", MR_TEXT("frames", "Blue")},     {"green", MR_TEXT("frames", "Green")},
        {"amber", MR_TEXT("frames", "Amber")},   {"red", MR_TEXT("frames", "Red")},
        {"violet", MR_TEXT("frames", "Violet")}, {"grey", MR_TEXT("frames", "Grey")}};
    for (const auto& [known, title] : kTitles) {
        if (known == name) {
            return title;
        }
    }
    return {"", name};
}

std::vector<Setting> describeFrame() {
    Setting color{.key = "color",
                  .title = MR_TEXT("frames", "Colour"),
                  .help = MR_TEXT("frames", "Each theme has its own shade of it."),
                  .type = SettingType::enumeration,
                  .defaultValue = "",
                  .values = {{"", MR_TEXT("frames", "Plain")}}};
    for (const char* name : ThemeColors::frameColorNames()) {
        color.values.push_back({name, colorTitle(name)});
    }
    return {
        {.key = "title", .title = MR_TEXT("frames", "Title"), .type = SettingType::text, .defaultValue = ""},
        std::move(color)};
}

std::vector<Setting> describeNote() {
    return {{.key = "text",
             .title = MR_TEXT("frames", "Text"),
             .help = MR_TEXT("frames", "Plain text; addresses that begin with https:// become links."),
             .type = SettingType::multiline,
             .defaultValue = ""}};
}

std::string textAt(const Json& settings, const char* key) {
    const auto found = settings.find(key);
    return found != settings.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

AnnotationSubject::AnnotationSubject(Document& document, const std::set<std::size_t>& indexes,
                                     QObject* parent)
    : DocumentSubject(document, parent)
    , m_indexes(indexes.begin(), indexes.end()) {
    const int frames = frameCount();
    if (frames == count()) {
        m_descriptions = describeFrame();
    } else if (frames == 0) {
        m_descriptions = describeNote();
    }
    // Forms of nodes have no interest in these.
    connect(&document, &Document::changed, this, [this](const DocumentChange& change) {
        if (change.annotations) {
            emit refreshed();
        }
    });
}

const Annotation* AnnotationSubject::at(std::size_t index) const {
    const std::vector<Annotation>& all = m_document.pipeline().annotations;
    return index < all.size() ? &all[index] : nullptr;
}

int AnnotationSubject::frameCount() const {
    return static_cast<int>(std::ranges::count_if(m_indexes, [this](std::size_t index) {
        const Annotation* annotation = at(index);
        return annotation && annotation->kind == kFrame;
    }));
}

std::vector<Json> AnnotationSubject::settings() const {
    std::vector<Json> all;
    for (const std::size_t index : m_indexes) {
        Json settings = Json::object();
        if (const Annotation* annotation = at(index)) {
            if (annotation->kind == kFrame) {
                settings = {{"title", annotation->title}, {"color", annotation->color}};
            } else {
                settings = {{"text", annotation->text}};
            }
        }
        all.push_back(std::move(settings));
    }
    return all;
}

QString AnnotationSubject::owner() const {
    const Annotation* first = m_indexes.empty() ? nullptr : at(m_indexes.front());
    const int frames = frameCount();
    if (count() == 1 && first) {
        return frames == 1 ? tr("frame %1").arg(annotationName(*first))
                           : tr("note %1").arg(annotationName(*first));
    }
    std::vector<Annotation> all;
    for (const std::size_t index : m_indexes) {
        if (const Annotation* annotation = at(index)) {
            all.push_back(*annotation);
        }
    }
    return annotationsName(all);
}

Result<void> AnnotationSubject::store(std::vector<Json> settings, const QString& text,
                                      const QString& mergeKey) {
    std::vector<Annotation> annotations = m_document.pipeline().annotations;
    for (std::size_t i = 0; i < m_indexes.size(); ++i) {
        if (m_indexes[i] >= annotations.size()) {
            continue;
        }
        Annotation& annotation = annotations[m_indexes[i]];
        if (annotation.kind == kFrame) {
            annotation.title = textAt(settings[i], "title");
            annotation.color = textAt(settings[i], "color");
        } else {
            annotation.text = textAt(settings[i], "text");
        }
    }
    if (annotations == m_document.pipeline().annotations) {
        return {};
    }
    return m_document.push({SetAnnotations{std::move(annotations)}}, text, mergeKey);
}

AnnotationPage::AnnotationPage(Document& document, const std::set<std::size_t>& indexes, QWidget* parent)
    : InspectorPage(parent)
    , m_subject(new AnnotationSubject(document, indexes, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(4);
    auto* header = new QHBoxLayout;
    header->setSpacing(8);
    const int frames = m_subject->frameCount();
    const int notes = m_subject->count() - frames;
    auto* icon = new QLabel(this);
    constexpr int kIcon = 24;
    icon->setPixmap(Theme::instance()
                        .icon(frames > 0 ? QStringLiteral("frame") : QStringLiteral("note"))
                        .pixmap(kIcon, kIcon));
    header->addWidget(icon, 0, Qt::AlignTop);
    const QString title = frames > 0 && notes > 0 ? tr("Frames and notes")
                          : frames == 1           ? tr("Frame")
                          : frames > 1            ? tr("%n frames", nullptr, frames)
                          : notes == 1            ? tr("Note")
                                                  : tr("%n notes", nullptr, notes);
    header->addWidget(new QLabel(title, this), 1);
    layout->addLayout(header);
    auto* words = new QLabel(this);
    words->setProperty("role", QStringLiteral("muted"));
    words->setWordWrap(true);
    words->setText(m_subject->descriptions().empty() ? tr("Frames and notes have no settings in common.")
                                                     : tr("A change applies to all of them."));
    words->setVisible(m_subject->count() > 1);
    layout->addWidget(words);
    m_fields = new FieldList(m_subject->descriptions(), {}, *m_subject, this);
    m_fields->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(m_fields);
    layout->addStretch();
    connect(m_subject, &SettingsSubject::refreshed, this,
            [this] { m_fields->present(m_subject->settings()); });
    m_fields->present(m_subject->settings());
}

bool AnnotationPage::filter(const QStringList& words) {
    return m_fields->filter(words) || words.isEmpty(); // without settings the page says so itself
}

Field* AnnotationPage::find(const std::string& path) {
    return m_fields->find(path);
}

} // namespace millrace::ui
