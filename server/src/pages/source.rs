//! The programme file, so that visitors can look up every statement (C14).

use super::request::PageRequest;
use app::api::{GetProgramme, GetSource, Problem, ProgrammeAnswer, SourceAnswer};
use app::source::source_page;
use axum::extract::Path;
use axum::response::Response;

/// `/{foundation}/{programme}/source`
pub(super) async fn page(Path((foundation, programme)): Path<(String, String)>, request: PageRequest) -> Response {
    let answers = load(&request, request.programme(foundation, programme)).await;
    request.answer(answers, |(answer, source), _| source_page(&answer, &source))
}

async fn load(request: &PageRequest, asked: GetProgramme) -> Result<(ProgrammeAnswer, SourceAnswer), Problem> {
    let source = GetSource {
        foundation: asked.foundation.clone(),
        programme: asked.programme.clone(),
        version: asked.version.clone(),
    };
    Ok((request.call(asked).await?, request.call(source).await?))
}
