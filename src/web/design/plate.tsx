/** The mark: an enamelled street plate. */
export function Plate() {
  return (
    <span className="plate" role="img" aria-label="Onyva">
      <span aria-hidden="true">On y va</span>
    </span>
  );
}
