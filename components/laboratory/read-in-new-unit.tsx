/** Ticked where values on forms would stand in another unit, and were read in that one. */
export function ReadInNewUnit() {
  return (
    <div className="choices">
      <label>
        <input type="checkbox" name="readInNewUnit" value="yes" />
        The values on the forms were read in that unit
      </label>
    </div>
  );
}
