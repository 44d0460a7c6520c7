//! The list of foundations, and each one's home page.

use super::request::PageRequest;
use app::api::{FoundationAnswer, GetFoundation, GetFoundations, GetProgramme, Problem, ProgrammeAnswer};
use app::home::{foundations_page, home_page, main_programme};
use axum::extract::Path;
use axum::response::Response;

/// `/`
pub(super) async fn foundations(request: PageRequest) -> Response {
    let all = request.call(GetFoundations { lang: request.lang() }).await;
    request.answer(all, |all, _| foundations_page(&all))
}

/// `/{foundation}`
pub(super) async fn page(Path(foundation): Path<String>, request: PageRequest) -> Response {
    let answer = with_main_programme(foundation, &request).await;
    request.answer(answer, |(answer, main), _| home_page(answer, main.as_ref()))
}

/// A foundation, and its main programme if it has one.
async fn with_main_programme(
    foundation: String,
    request: &PageRequest,
) -> Result<(FoundationAnswer, Option<ProgrammeAnswer>), Problem> {
    let lang = request.lang();
    let question = GetFoundation {
        foundation: foundation.clone(),
        lang: lang.clone(),
    };
    let answer = request.call(question).await?;
    let Some(main) = main_programme(&answer.programmes) else {
        return Ok((answer, None));
    };
    let question = GetProgramme {
        foundation,
        programme: main.id.clone(),
        version: String::new(),
        lang,
    };
    let main = request.call(question).await?;
    Ok((answer, Some(main)))
}
