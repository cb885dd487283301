using static Forfend.Matching.Tests.Parties;

namespace Forfend.Matching.Tests;

public class GenderTests
{
    [Theory]
    [InlineData("DOB 1 Jan 1970; Gender Male; Passport 1", Gender.Female, -60)]
    [InlineData("Gender: F", Gender.Male, -60)]
    [InlineData("Gender Male", Gender.Male, 0)]
    [InlineData("Gender Male", Gender.Unknown, 0)]
    [InlineData("Gender and Security Committee", Gender.Female, 0)]
    [InlineData("", Gender.Female, 0)]
    public void Another_gender_lowers_a_hit_and_the_same_never_lifts_it(string remarks, Gender stated, int points)
    {
        Hit? hit = Matcher(Person("lopez", "LOPEZ, Luis Alberto") with { Remarks = remarks }).HitOf(Query("Luis Alberto Lopez") with { Gender = stated }, "p/lopez");

        Assert.Equal((1000 + points, points == 0 ? HitGrade.Identified : HitGrade.Possible), (hit?.Score, hit?.Grade));
    }
}
