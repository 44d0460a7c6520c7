//! Why a file was refused, in words.

use crate::text::Texts;
use std::borrow::Cow;

/// Looks up the reason's code.
pub(crate) fn file_refused(t: Texts, code: &str) -> Cow<'static, str> {
    match code {
        "empty" => t.file_empty(),
        "too-large" | "svg-too-many" | "svg-too-complex" | "picture-memory" | "picture-grows" => t.file_too_large(),
        "broken" => t.file_broken(),
        "picture-too-large" => t.file_picture_too_large(),
        "busy" => t.file_busy(),
        "too-many" => t.file_too_many(),
        "too-slow" => t.file_too_slow(),
        "picture-too-small" => t.file_picture_too_small(),
        "svg-doctype" => t.file_svg_doctype(),
        "svg-script" | "svg-handler" | "svg-script-link" => t.file_svg_script(),
        "svg-foreign" => t.file_svg_foreign(),
        "svg-outside" | "svg-data" | "svg-import" => t.file_svg_outside(),
        "svg-escape" | "svg-too-deep" => t.file_svg_strange(),
        "svg-unsized" => t.file_svg_unsized(),
        "pdf-too-large" => t.file_pdf_too_large(),
        "pdf-encrypted" => t.file_pdf_encrypted(),
        "pdf-active" | "pdf-unreadable" => t.file_pdf_active(),
        _ => t.file_unknown_kind(),
    }
}
