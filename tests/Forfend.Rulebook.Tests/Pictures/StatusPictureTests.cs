using CsCheck;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Pictures;
using Forfend.Rulebook.Tests.Reference;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Tests.Pictures;

public class StatusPictureTests
{
    private static readonly RulebookEdition Empty = new() { Version = "1", Sha256 = "", ExtractDate = new DateOnly(2020, 1, 1), Measures = [], Parties = [], Relations = [] };

    [Fact]
    public void On_every_day_the_picture_shows_the_status_of_the_timeline() =>
        ReferenceGenerators.Case(dates: 2).Sample(
            generated =>
            {
                RulebookEdition rulebook = Empty with { Measures = [generated.Measure] };
                StatusPicture picture = StatusPicture.Of(rulebook, generated.Measure, generated.Dates[0]);
                var evaluator = new MeasureEvaluator(generated.Measure, null);
                foreach ((Provision provision, ProvisionTimeline timeline) in generated.Measure.Provisions.Zip(evaluator.Timelines))
                {
                    PictureRow row = Assert.Single(picture.Rows, row => row.Provisions.Contains(provision));
                    for (int day = -2; day < 14; day++)
                    {
                        DateOnly date = new DateOnly(2020, 1, 1).AddDays(day);
                        ProvisionStatus status = timeline.On(generated.Dates[0] with { AsOf = date });
                        Assert.Equal(PictureStates.Of(status), row.On(date)?.State ?? PictureState.None);
                    }
                }
            },
            iter: 500);

    [Fact]
    public void Any_measure_can_be_drawn() =>
        ReferenceGenerators.Case(dates: 1).Sample(
            generated =>
            {
                StatusPicture picture = StatusPicture.Of(Empty with { Measures = [generated.Measure] }, generated.Measure, generated.Dates[0]);
                Assert.Contains(picture.Title, StatusPictureText.Of(picture, 80), StringComparison.Ordinal);
                Assert.StartsWith("<svg", StatusPictureSvg.Of(picture), StringComparison.Ordinal);
            },
            iter: 300);

    [Fact]
    public void A_later_day_never_lies_further_to_the_left() =>
        Gen.Int[0, 4000].Array[1, 8].Select(Gen.Int[-10, 4010].Array[2]).Sample((days, pair) =>
        {
            DateOnly start = new(2020, 1, 1);
            var scale = new TimeScale(days.Select(start.AddDays), 100, 2);
            Assert.True(scale.Of(start.AddDays(pair.Min())) <= scale.Of(start.AddDays(pair.Max())));
            Assert.InRange(scale.Of(start.AddDays(pair[0])), 0, scale.Width);
        });

    [Theory]
    [InlineData("2020-01-04", "On 4 Jan 2020 the provision was not in force.")]
    [InlineData("2020-01-05", "On 5 Jan 2020 the provision was in force.")]
    public void The_caption_says_how_things_stood(string asOf, string expected)
    {
        Measure measure = Measures.Measure([Measures.Event(EventKind.Effective, "2020-01-05")]);

        StatusPicture picture = StatusPicture.Of(Empty with { Measures = [measure] }, measure, Measures.On(asOf));

        Assert.Equal(expected, picture.Caption);
    }
}
