package io.remit.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.standing.DutyState;
import io.remit.trend.DayStanding;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn of the days. */
final class TrendChartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "4,1", "5,2", "8,2", "14,5", "23,10", "2000,500", "2001,1000"})
    void the_numbers_at_the_side_are_few_and_round(int most, int step) {
        assertEquals(step, TrendChart.step(most));
    }

    @Test
    void the_side_reaches_above_the_most_and_each_duty_is_in_one_area() {
        var day = new DayStanding(
                DAY,
                Map.of(DutyState.FULFILLED, 6, DutyState.DUE_SOON, 1, DutyState.STANDING_BY, 2, DutyState.OVERDUE, 5),
                3);
        var chart = TrendChart.of(List.of(new DayStanding(DAY.minusDays(1), Map.of(DutyState.OPEN, 14), 14), day));
        assertEquals(
                List.of(0, 5, 10, 15),
                chart.lines().stream().map(TrendChart.Line::number).toList());
        assertEquals(
                new TrendChart.TableRow(Moment.on(DAY), List.of(6, 2, 1, 5), 14, 3),
                chart.table().get(0));
        assertEquals(
                "From 19 Nov 2026 to 20 Nov 2026: fulfilled or set aside 0 of 14 at first, 8 of 14 at last",
                chart.summary());
    }
}
