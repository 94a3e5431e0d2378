"""An answer as pandas frames, with the figures that the command line and the pages give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_model.analysis.allocation.limits import LimitsClashError
from policy_model.analysis.progress import Hook, unheard
from policy_model.dossier import InputError, Problem
from policy_model.findings import points, shown_in
from policy_model.findings.kit.finding import Finding
from policy_model.outputs.bundle.asked import Asked
from policy_model.outputs.text.rows import provenance
from policy_model.outputs.text.tables import QUESTIONS
from policy_model.scenario import Scenario
from policy_model.words import headline
from policy_model.words.limits import conflict_words

if TYPE_CHECKING:
    from pandas import DataFrame


class LimitsError(ValueError):
    """Raised for limits on the best mix that no mix meets together; says which."""


class Answer:
    """What the model says of one scenario; each part is found when it is first asked for.

    Made by `Policy.answer`. Every frame ends with where its figures come from: `dossier`,
    `scenario_hash`, `model_version`, `scenario_date`, `changed_numbers` (text). Means are over
    the draws; `p05` and `p95` are the ends between which nine draws in ten lie.
    """

    def __init__(self, asked: Asked) -> None:
        self._asked = asked

    def __repr__(self) -> str:
        return f"<Answer of {self._asked.source.dossier.id}: {self.headline}>"

    @property
    def scenario(self) -> Scenario:
        """The scenario answered."""
        return self._asked.scenario

    @property
    def headline(self) -> str:
        """Which option leads, and by how much, in one sentence."""
        return headline(self._asked.answer)

    def options(self) -> DataFrame:
        """Compare the options, one row each, from first to last.

        Returns
        -------
        DataFrame
            `rank` (whole number); `option_id`, `option`, `channel`, `target` (text);
            `budget_musd` (millions a year); `empowerment_index`, `empowerment_gain`,
            `empowerment_p05`, `empowerment_p95`, `gain_p05`, `gain_p95` (points of 100);
            `value`, `value_p05`, `value_p95`, `first_rank_share` (0 to 1); then for each
            criterion `<criterion>_raw` (criterion's unit), `<criterion>_score`,
            `<criterion>_weight` (0 to 1).
        """
        return self._table("options")

    def years(self) -> DataFrame:
        """Project every outcome and the index, one row for each option and year.

        Returns
        -------
        DataFrame
            `option_id`, `option` (text); `year` (calendar year); `outcome_id`, `outcome`,
            `group` (text); `mean`, `p05`, `p95` (points of 100).
        """
        return self._table("years")

    def criteria(self) -> DataFrame:
        """Break the options' points into criteria, one row for each option and criterion.

        Returns
        -------
        DataFrame
            `rank` (whole number); `option_id`, `option`, `objective_id`, `criterion_id`,
            `criterion`, `unit` (text); `raw` (criterion's unit); `score`, `weight` (0 to 1);
            `points` (points of 100), which add up to an option's value.
        """
        return self._figures(points.FINDING)

    def weights(self) -> DataFrame:
        """Find what each weight decides between ways to spend the money, one row a criterion.

        Returns
        -------
        DataFrame
            `criterion_id`, `criterion` (text); `weight`, `effective_weight` (0 to 1); `beyond`
            (true or false); `score_spread`, `score_low`, `score_high` (0 to 1).
        """
        return self._table("compare-effective_weights")

    def evidence(self) -> DataFrame:
        """List every number of the dossier: its range, why it is that, and what it moves.

        Returns
        -------
        DataFrame
            `number`, `name` (text); `low`, `mode`, `high`, `low_in_dossier`,
            `mode_in_dossier`, `high_in_dossier` (number's unit); `unit`, `kind`, `confidence`,
            `paragraphs`, `why` (text); `share_of_lead_variance` (0 to 1);
            `lead_at_low`, `lead_at_high` (-1 to 1); `challenged_by`, `challenged_on` (text).
        """
        return self._table("evidence")

    def robustness(self, question: str, progress: Hook = unheard) -> DataFrame:
        """Answer one question on how sure the answer is, and what would change it.

        Parameters
        ----------
        question : str
            One of those below.
        progress : callable
            Told the share of the work done, 0 to 1; what it raises ends the search.

        Returns
        -------
        DataFrame
            ``how_often``, a row an option: `option_id`, `option`, `weights`, `judgements`
            (text); `draws` (whole number); `rank_<n>_share`, `rank_<n>_error` (0 to 1);
            `ever_first` (true or false); `confidence`, `<criterion>_central_weight`,
            `ahead_of_<option>_share`, `ahead_of_<option>_error` (0 to 1).

            ``what_changes``, a row a number moved: `kind`, `id`, `name`, `unit` (text); `now`,
            `low`, `high`, `below` (number's unit); `below_leader_id`, `below_leader` (text);
            `above` (number's unit); `above_leader_id`, `above_leader` (text); `precision`
            (number's unit); `set_by_future` (true or false).

            ``which_judgements``, a row a judgement: `judgement`, `name`, `unit` (text); `low`,
            `high` (number's unit); `lead_at_low`, `lead_at_high` (-1 to 1); `swing` (0 to 1);
            `turns_the_lead` (true or false); `lead_at_modes`, `mean_lead` (-1 to 1);
            `leader_id`, `runner_up_id` (text).

            ``which_entries``, a row an entry: `entry`, `name` (text); `first_order`,
            `first_order_error`, `total_order`, `total_order_error`, `explained_together`,
            `lead_standard_deviation` (0 to 1); `leader_id`, `runner_up_id` (text).

            ``who_disagrees``, a row for each perspective or future and option: `kind`,
            `state_id`, `state`, `option_id`, `option` (text); `value`, `regret` (0 to 1);
            `best` (true or false); `largest_regret` (0 to 1); `minimax_regret` (true or
            false); `threshold_points` (points of 100); `acceptable_share` (0 to 1).

            ``find_out``, a row a thing to find out: `about`, `id`, `name` (text); `worth`,
            `worth_error` (0 to 1); `told_from_nothing`, `priced` (true or false);
            `worth_musd` (millions a year); `moves_lead` (0 to 1).

            ``methods``, a row for each method and option: `method`, `option_id`, `option`
            (text); `rank` (whole number); `kendall_tau` (-1 to 1); `first_differs`,
            `order_differs` (true or false).

            ``when_it_fails``, a row a limit: `limit_id`, `limit`, `unit` (text); `low`,
            `high`, `least`, `most` (number's unit); `by_chance` (0 to 1); `outcome`,
            `leader_id` (text); `cases` (whole number); `lost_share` (0 to 1); `rival_id`
            (text); `coverage`, `density`, `mass` (0 to 1).

        Raises
        ------
        InputError
            When there is no such question.
        """
        if question not in QUESTIONS:
            expected = f"one of {', '.join(QUESTIONS)}"
            raise InputError([Problem("robustness", "question", question, expected)])
        return self._table(f"robustness-{question}", progress)

    def best_mix(self, progress: Hook = unheard) -> DataFrame:
        """Find the best mix for the money within the scenario's limits, one row a programme.

        Parameters
        ----------
        progress : callable
            Told the share of the work done, 0 to 1; what it raises ends the search.

        Returns
        -------
        DataFrame
            `programme_id`, `programme`, `channel`, `target` (text); `best_musd`,
            `unrounded_musd`, `advice_musd`, `own_mix_musd`, `floor_musd`, `ceiling_musd`,
            `earmark_musd` (millions a year).

        Raises
        ------
        LimitsError
            When no mix meets the limits.
        """
        try:
            return self._table("allocate-mix", progress)
        except LimitsClashError as no:
            raise LimitsError(conflict_words(self._asked.answer.dossier, no.limits)) from None

    def _table(self, name: str, progress: Hook = unheard) -> DataFrame:
        by_name = {each.table_name: each for each in shown_in("file")}
        return self._figures(by_name[name], progress)

    def _figures(self, finding: Finding, progress: Hook = unheard) -> DataFrame:
        answer = self._asked.answer
        table = finding.figures(answer, progress)
        return table.frame.assign(**provenance(answer.comparison))
